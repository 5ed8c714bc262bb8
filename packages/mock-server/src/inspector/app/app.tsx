import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import type { EnvironmentStatus, MockStatus } from "../../generated/control-types.js";
import { address, environmentId, linkTo, setQuery, type View, viewNames, views } from "./address.js";
import { Banner } from "./banner.js";
import { ask } from "./control.js";
import { listen, useLoaded } from "./live.js";
import { notice } from "./notice.js";
import { DeploymentsView } from "./views/deployments.js";
import { EnvVarsView } from "./views/env-vars.js";
import { FaultsView } from "./views/faults.js";
import { OperationsView } from "./views/operations.js";
import { QueuesView } from "./views/queues.js";
import { RequestView } from "./views/request.js";
import { RequestsView } from "./views/requests.js";
import { RunView } from "./views/run.js";
import { RunsView } from "./views/runs.js";
import { SchedulesView } from "./views/schedules.js";
import { UpcomingView } from "./views/upcoming.js";
import { WaitpointsView } from "./views/waitpoints.js";

/** What each view is given: virtual time, in milliseconds since 1970, and what the address opens. */
export interface ViewProps {
  readonly now: number;
  readonly item: string;
}

const lists: Readonly<Record<View, FunctionComponent<ViewProps>>> = {
  runs: RunsView,
  upcoming: UpcomingView,
  requests: RequestsView,
  schedules: SchedulesView,
  queues: QueuesView,
  waitpoints: WaitpointsView,
  envvars: EnvVarsView,
  deployments: DeploymentsView,
  faults: FaultsView,
  operations: OperationsView,
};

/** Views that open one thing of theirs. */
const items: { readonly [Name in View]?: FunctionComponent<ViewProps> } = { runs: RunView, requests: RequestView };

/** The page: the environment that the address names, else the first. */
export function App() {
  const { data: status, error } = useLoaded(() =>
    // All of them, whichever is shown, for the choice between them.
    ask("status.retrieve", { query: { environment: undefined } }),
  );
  const wanted = environmentId();
  const first = status?.environments[0]?.id;
  useEffect(() => {
    if (wanted === undefined && first !== undefined) setQuery({ environment: first }, { replace: true });
  }, [wanted, first]);
  if (!status) return <p class="empty">{error ?? "Loading …"}</p>;
  const environment = status.environments.find(({ id }) => id === wanted);
  if (environment) return <Page key={environment.id} status={status} environment={environment} />;
  if (first === undefined) {
    return <p class="empty">No environment is open yet: the first request with a key opens one.</p>;
  }
  return (
    <p class="empty">
      No environment has the id {wanted}. <a href={linkTo("runs", undefined, { environment: first })}>Open {first}</a>
    </p>
  );
}

/** Time above, the menu, and the view that the address names. */
function Page({ status, environment }: { status: MockStatus; environment: EnvironmentStatus }) {
  const { view, item } = address.value;
  useEffect(listen, []);
  useEffect(() => {
    document.title = `${item ?? views[view]} · Mock server`;
    notice.value = undefined;
  }, [view, item]);
  const Shown = (item === undefined ? undefined : items[view]) ?? lists[view];
  return (
    <>
      <button type="button" class="skip" onClick={focusMain}>
        To the content
      </button>
      <Banner status={status} environment={environment} />
      <nav aria-label="Views">
        {viewNames.map((name) => (
          <a key={name} href={linkTo(name)} aria-current={name === view ? "page" : undefined}>
            {views[name]}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <Shown key={`${view} ${item ?? ""}`} now={Date.parse(environment.now)} item={item ?? ""} />
      </main>
      <footer class="quiet">
        Spec <code>{status.specDigest.slice(0, 12)}</code>
      </footer>
    </>
  );
}

/** No link: the part of the address that it would set is taken by the views. */
function focusMain() {
  document.getElementById("main")?.focus();
}
