import { readPeriod } from "../list-window.js";
import { below, from } from "../run-list.js";
import type { SequenceSet } from "../sequence-set.js";
import type { StoredWaitpoint, WaitpointStatus } from "./stored-waitpoint.js";
import type { WaitpointListQuery } from "./waitpoint-list-query.js";
import type { WaitpointStore } from "./waitpoint-store.js";

/** A page of tokens, newest first, and where its neighbours begin. */
export interface WaitpointPage {
  readonly tokens: readonly StoredWaitpoint[];
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

/** One page of the tokens that pass every filter, whatever their age. A cursor is an id without its prefix. */
export function listWaitpoints(store: WaitpointStore, query: WaitpointListQuery, now: number): WaitpointPage {
  const groups: (readonly SequenceSet[])[] = [];
  if (query.statuses) groups.push(storedAs(query.statuses).map((status) => store.withStatus(status)));
  if (query.tags) groups.push(query.tags.map((tag) => store.withTag(tag)));
  if (query.idempotencyKey !== undefined) groups.push([store.withKey(query.idempotencyKey)]);
  const period = query.period === undefined ? undefined : readPeriod(query.period);
  const since = Math.max(query.from ?? -Infinity, period === undefined ? -Infinity : now - period);
  const first = store.firstFrom(since);
  const end = query.to === undefined ? store.size : store.firstFrom(query.to + 1);

  /** As many as fit, and whether there are more. */
  function take(start: number, older: boolean): { readonly page: StoredWaitpoint[]; readonly more: boolean } {
    const page: StoredWaitpoint[] = [];
    let at = older ? below(groups, Math.min(start, end)) : from(groups, Math.max(start, first));
    while (older ? at >= first : at >= 0 && at < end) {
      if (page.length === query.size) return { page, more: true };
      const token = store.at(at);
      if (token) page.push(token);
      at = older ? below(groups, at) : from(groups, at + 1);
    }
    return { page, more: false };
  }

  if (query.before !== undefined) {
    const { page, more } = take(store.firstNotBefore(`${prefix}${query.before}\u0000`), false);
    page.reverse();
    return { tokens: page, next: cursorOf(page.at(-1)), previous: more ? cursorOf(page[0]) : undefined };
  }
  const { after } = query;
  const { page, more } = take(after === undefined ? end : store.firstNotBefore(`${prefix}${after}`), true);
  return {
    tokens: page,
    next: more ? cursorOf(page.at(-1)) : undefined,
    previous: after === undefined ? undefined : cursorOf(page[0]),
  };
}

const prefix = "waitpoint_";

/**
 * The service tells tokens that were completed from those that timed out only where one status is asked for: among
 * several, each of the two words stands for both.
 */
function storedAs(statuses: readonly WaitpointStatus[]): readonly WaitpointStatus[] {
  if (statuses.length === 1) return statuses;
  const over = statuses.some((status) => status !== "WAITING");
  return [...(statuses.includes("WAITING") ? (["WAITING"] as const) : []), ...(over ? overStatuses : [])];
}

const overStatuses = ["COMPLETED", "TIMED_OUT"] as const;

function cursorOf(token: StoredWaitpoint | undefined): string | undefined {
  return token?.id.slice(prefix.length);
}
