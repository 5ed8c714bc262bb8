import { signal } from "@preact/signals";

/** The views that have an entry in the menu, in its order, with their titles. */
export const views = {
  runs: "Runs",
  upcoming: "Upcoming",
  requests: "Requests",
  schedules: "Schedules",
  queues: "Queues",
  waitpoints: "Waitpoints",
  envvars: "Env vars",
  deployments: "Deployments",
  faults: "Faults",
  operations: "Operations",
} as const;

export type View = keyof typeof views;

export const viewNames = Object.keys(views).filter(isView);

/** What the page shows. It stands in the page's address, so that a view can be linked to and returned to. */
export interface Address {
  readonly view: View;
  /** The one thing of the view that is opened: a run, a request. */
  readonly item: string | undefined;
  /** Filters and the environment, by public ids only. */
  readonly query: URLSearchParams;
}

/** Where the page is. Follows the browser's history. */
export const address = signal<Address>(parseAddress(location.hash));

addEventListener("hashchange", () => {
  address.value = parseAddress(location.hash);
});

/** Reads `#/runs/run_x?environment=env_y`; what is not understood is the list of runs. */
export function parseAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", item = ""] = path.split("/");
  return {
    view: isView(view) ? view : "runs",
    item: item === "" ? undefined : decode(item),
    query: new URLSearchParams(query),
  };
}

/**
 * The link to a view. The environment stays as it is; other members of the query are dropped unless given.
 *
 * @param query members to set; `undefined` leaves one out
 */
export function linkTo(view: View, item?: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const members = new URLSearchParams();
  const environment = "environment" in query ? query.environment : environmentId();
  for (const [name, value] of Object.entries({ ...query, environment })) if (value) members.set(name, value);
  const text = members.toString();
  return `#/${view}${item === undefined ? "" : `/${encodeURIComponent(item)}`}${text === "" ? "" : `?${text}`}`;
}

/** Changes members of the query and stays in the view. The page before it is one step back unless `replace`. */
export function setQuery(change: Readonly<Record<string, string | undefined>>, { replace = false } = {}): void {
  const { view, item, query } = address.value;
  const link = linkTo(view, item, { ...Object.fromEntries(query), ...change });
  if (!replace) {
    location.hash = link;
    return;
  }
  history.replaceState(undefined, "", link);
  address.value = parseAddress(link);
}

/** The public id of the environment that is looked at; `undefined` where the page is to choose. */
export function environmentId(): string | undefined {
  return address.value.query.get("environment") ?? undefined;
}

function isView(text: string): text is View {
  return Object.hasOwn(views, text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
