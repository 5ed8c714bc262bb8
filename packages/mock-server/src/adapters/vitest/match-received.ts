import type { OperationId } from "@trigger-api/types";
import type { MatcherResult, MatcherState } from "vitest";
import type { RemoteMock } from "../../connect-mock.js";
import type { JournalEntry } from "../../engine/journal.js";
import { operations } from "../../generated/operations.js";
import type { ExpectedRequest } from "./expected-request.js";
import { journalText } from "./journal-text.js";
import { plainValue, readPayloads } from "./sent-body.js";

/** The parts of a request that can be asked about, by their names in {@link ExpectedRequest}. */
type Asked = Omit<ExpectedRequest, "times">;

/** The matcher `toHaveReceived`. Where the journal has to be asked for, the result comes later. */
export function matchReceived(
  this: MatcherState,
  received: unknown,
  operation: OperationId,
  expected: ExpectedRequest = {},
): MatcherResult {
  if (!operations.some(({ id }) => id === operation)) {
    throw new TypeError(
      `toHaveReceived: expected an operation such as "runs.reschedule", got ${JSON.stringify(operation)}`,
    );
  }
  const entries = entriesOf(received);
  return Array.isArray(entries)
    ? matchEntries(this, entries, operation, expected)
    : entries.then((late) => matchEntries(this, late, operation, expected));
}

function matchEntries(
  { utils, equals, isNot }: MatcherState,
  entries: readonly JournalEntry[],
  operation: OperationId,
  { times, ...asked }: ExpectedRequest,
): Awaited<MatcherResult> {
  const wanted = plainValue(asked);
  const testers = [utils.iterableEquality, utils.subsetEquality];
  const fits = (entry: JournalEntry) =>
    // Once as it was sent, and once with the payload that the text was made of.
    equals(
      seen(entry, asked, (body) => body),
      wanted,
      testers,
    ) || equals(seen(entry, asked, readPayloads), wanted, testers);

  const ofOperation = entries.filter((entry) => entry.operation === operation);
  const found = ofOperation.filter(fits).length;
  const nearest = ofOperation.at(-1);
  return {
    pass: times === undefined ? found > 0 : found === times,
    message: () => {
      const like = Object.keys(asked).length === 0 ? "" : ` with ${utils.stringify(wanted, undefined, { min: true })}`;
      const count = times === undefined ? "" : `, ${times} times`;
      return `expected the mock ${isNot ? "not " : ""}to have received ${operation}${like}${count}, got ${found} of ${entries.length} requests${listOf(ofOperation, entries)}`;
    },
    ...(nearest && found === 0 ? { actual: seen(nearest, asked, readPayloads), expected: wanted } : {}),
  };
}

/** What of a request was asked about. */
function seen(
  { request, params, reply }: JournalEntry,
  asked: Asked,
  readBody: (body: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  const parts = {
    body: plainValue(readBody(request.body)),
    params,
    query: Object.fromEntries(joinedQuery(request.query)),
    headers: request.headers,
    status: reply.status,
  };
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name in asked));
}

function joinedQuery(query: string): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return joined;
}

function listOf(ofOperation: readonly JournalEntry[], entries: readonly JournalEntry[]): string {
  if (entries.length === 0) return "";
  if (ofOperation.length > 0) return `. Of that operation:\n${journalText(ofOperation)}`;
  const others = [...new Set(entries.map(({ operation }) => operation ?? "requests of no operation"))];
  return `. They are: ${others.join(", ")}`;
}

function entriesOf(received: unknown): JournalEntry[] | Promise<readonly JournalEntry[]> {
  const holder =
    typeof received === "object" && received !== null && "requests" in received ? received.requests : received;
  // The journal of a mock is the only list that this is asked of; another one has no operations, and so fits nothing.
  if (Array.isArray(holder)) return holder as JournalEntry[];
  if (isRemoteJournal(holder)) return holder.filter();
  throw new TypeError(
    `toHaveReceived: expected a mock server, one of its environments, its requests, or what connectMock gives, got ${received === null ? "null" : typeof received}`,
  );
}

function isRemoteJournal(holder: unknown): holder is Pick<RemoteMock["requests"], "filter"> {
  return typeof holder === "object" && holder !== null && "filter" in holder && typeof holder.filter === "function";
}
