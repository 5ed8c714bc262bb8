import type { JournalEntry } from "../../../generated/control-types.js";
import { linkTo } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { useLoaded } from "../live.js";
import { Table } from "../parts.js";
import { nearText } from "../time.js";

/** What was called in this session, and how sure the mock's answers to it are. */
export function OperationsView({ now }: ViewProps) {
  const { data = [], error } = useLoaded(() => ask("requests.list"));
  if (error) return <p class="bad">{error}</p>;
  return (
    <>
      <Table
        label="Operations called"
        rows={countByOperation(data)}
        keyOf={({ operation }) => operation}
        empty="No operation was called yet."
        columns={[
          {
            title: "Operation",
            className: "mono",
            cell: ({ operation }) => <a href={linkTo("requests", undefined, { operation })}>{operation}</a>,
          },
          { title: "Calls", named: true, cell: ({ calls }) => calls },
          {
            title: "Refused",
            named: true,
            cell: ({ refused }) => (refused === 0 ? "" : <span class="bad">{refused}</span>),
          },
          { title: "Fidelity", cell: ({ fidelity }) => <span class="badge">{fidelity}</span> },
          { title: "Last", named: true, className: "mono nowrap", cell: ({ last }) => nearText(last, now) },
        ]}
      />
      <p class="legend">
        <span>sdk: held against the official SDK</span>
        <span>source: read in the service's public source</span>
        <span>example: the spec's example, without state behind it</span>
      </p>
    </>
  );
}

interface Called {
  readonly operation: string;
  readonly calls: number;
  readonly refused: number;
  readonly fidelity: string;
  readonly last: string;
}

function countByOperation(entries: readonly JournalEntry[]): readonly Called[] {
  const counted = new Map<string, Called>();
  for (const { operation, reply, at } of entries) {
    if (operation === undefined) continue;
    const before = counted.get(operation);
    counted.set(operation, {
      operation,
      calls: (before?.calls ?? 0) + 1,
      refused: (before?.refused ?? 0) + (reply.status >= 400 ? 1 : 0),
      // An answer that a fault gave has none.
      fidelity: reply.headers["x-mock-fidelity"] ?? before?.fidelity ?? "unknown",
      last: at,
    });
  }
  return [...counted.values()].sort((one, other) => one.operation.localeCompare(other.operation));
}
