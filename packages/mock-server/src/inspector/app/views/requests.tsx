import type { JournalEntry } from "../../../generated/control-types.js";
import { address, linkTo, setQuery } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { useLoaded } from "../live.js";
import { Paged } from "../paged.js";
import { type Column, Table } from "../parts.js";
import { nearText } from "../time.js";

/** The journal, newest first: what came, what was answered, and why. */
export function RequestsView({ now }: ViewProps) {
  const operation = address.value.query.get("operation") ?? "";
  const only = address.value.query.get("only") ?? "";
  const { data = [], error } = useLoaded(() => ask("requests.list"));
  const operations = [...new Set(data.map((entry) => entry.operation ?? ""))].filter((id) => id !== "").sort();
  const shown = data.filter((entry) => (operation === "" || entry.operation === operation) && isOf(only, entry));
  return (
    <>
      <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          Operation
          <select
            value={operation}
            onChange={({ currentTarget }) => setQuery({ operation: currentTarget.value, page: undefined })}
          >
            <option value="">all</option>
            {operations.map((id) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
        <label>
          Only
          <select
            value={only}
            onChange={({ currentTarget }) => setQuery({ only: currentTarget.value, page: undefined })}
          >
            <option value="">all</option>
            <option value="refused">refused</option>
            <option value="reason">with a reason</option>
            <option value="findings">off the spec</option>
            <option value="fault">met by a fault</option>
          </select>
        </label>
      </form>
      {error && <p class="bad">{error}</p>}
      <Paged of={shown.toReversed()} name="request">
        {(page) => <Requests entries={page} now={now} />}
      </Paged>
    </>
  );
}

function isOf(only: string, { reply, reason, findings, fault }: JournalEntry): boolean {
  if (only === "refused") return reply.status >= 400;
  if (only === "reason") return reason !== undefined;
  if (only === "fault") return fault !== undefined;
  return only !== "findings" || findings.length > 0;
}

/** Journal entries in the order given. */
export function Requests({ entries, now }: { entries: readonly JournalEntry[]; now: number }) {
  const columns: readonly Column<JournalEntry>[] = [
    { title: "When", className: "mono nowrap", cell: ({ at }) => nearText(at, now) },
    {
      title: "Status",
      cell: ({ reply }) => <span class={reply.status < 400 ? "good" : "bad"}>{reply.status || "dropped"}</span>,
    },
    {
      title: "Request",
      className: "mono wide",
      cell: ({ number, request }) => (
        <a href={linkTo("requests", String(number))}>
          {request.method} {request.path}
        </a>
      ),
    },
    { title: "Operation", className: "mono nowrap", cell: ({ operation }) => operation },
    { title: "Reason", className: "wide", cell: reasonOf },
  ];
  return (
    <Table
      label="Requests, newest first"
      rows={entries}
      keyOf={({ number }) => number}
      columns={columns}
      empty="No request yet."
    />
  );
}

function reasonOf({ reason, findings }: JournalEntry) {
  const count = findings.length;
  return (
    <>
      {reason}
      {count > 0 && <span class="badge warning">{count === 1 ? "1 finding" : `${count} findings`}</span>}
    </>
  );
}
