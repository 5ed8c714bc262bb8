import { checkNames } from "./check-names.js";
import type { JournalEntry } from "./journal.js";

/** Which entries to look at. Fields left out take any value. */
export interface JournalFilter {
  readonly operation?: string;
  readonly status?: number;
  /** Upper case. */
  readonly method?: string;
  /** As sent. */
  readonly path?: string;
  /** Public id. */
  readonly environment?: string;
}

/**
 * The journal as an array, oldest first, as it was when it was asked for. Its verbs throw a `TypeError` for a filter with a
 * member that there is none of.
 */
export interface JournalView extends ReadonlyArray<JournalEntry> {
  /** Entries that fit a filter, or for which a function says true. */
  filter(filter: JournalFilter): JournalEntry[];
  filter<Kept extends JournalEntry>(predicate: (entry: JournalEntry, index: number) => entry is Kept): Kept[];
  filter(predicate: (entry: JournalEntry, index: number) => unknown): JournalEntry[];
  /** The newest entry that fits. */
  last(filter?: JournalFilter): JournalEntry | undefined;
  /** How many entries fit. */
  count(filter?: JournalFilter): number;
  /** Forgets all entries. */
  clear(): void;
}

/** Puts the journal's own verbs on an array of its entries. */
export function createJournalView(entries: JournalEntry[], clear: () => void): JournalView {
  const keep = entries.filter.bind(entries);
  const select = (filter: JournalFilter = {}) => {
    checkFilter(filter);
    return keep((entry) => fits(entry, filter));
  };
  const verbs = {
    filter: (filter: JournalFilter | ((entry: JournalEntry, index: number) => unknown)): JournalEntry[] =>
      typeof filter === "function" ? keep(filter) : select(filter),
    last: (filter?: JournalFilter): JournalEntry | undefined => select(filter).at(-1),
    count: (filter?: JournalFilter): number => select(filter).length,
    clear,
  };
  // Not enumerable, so that the view still equals a plain array of its entries.
  for (const [name, value] of Object.entries(verbs)) Object.defineProperty(entries, name, { value });
  // The verbs were defined just above, which the compiler cannot follow.
  return entries as JournalEntry[] & typeof verbs;
}

/** What a filter may say. Forgetting one does not compile. */
const members: Readonly<Record<keyof JournalFilter, true>> = {
  operation: true,
  status: true,
  method: true,
  path: true,
  environment: true,
};

/** @throws TypeError where a filter has a member of another name, which would let all entries through */
export function checkFilter(filter: JournalFilter): void {
  checkNames("requests", filter, Object.keys(members));
}

function fits(entry: JournalEntry, filter: JournalFilter): boolean {
  return (
    (filter.operation === undefined || filter.operation === entry.operation) &&
    (filter.status === undefined || filter.status === entry.reply.status) &&
    (filter.method === undefined || filter.method === entry.request.method) &&
    (filter.path === undefined || filter.path === entry.request.path) &&
    (filter.environment === undefined || filter.environment === entry.environment)
  );
}
