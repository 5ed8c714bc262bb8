import { address } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { useLoaded } from "../live.js";
import { CursorPages } from "../paged.js";
import { Instant, RunLink, Table } from "../parts.js";

/** The waitpoint tokens, newest first, and the runs that wait for them. */
export function WaitpointsView({ now }: ViewProps) {
  const { data, error } = useLoaded(() =>
    ask("waitpoints.list", { query: { limit: 50, after: address.value.query.get("after") ?? undefined } }),
  );
  if (error) return <p class="bad">{error}</p>;
  if (!data) return <p class="empty">Loading …</p>;
  return (
    <>
      <Table
        label="Waitpoint tokens, newest first"
        rows={data.data}
        keyOf={({ id }) => id}
        empty="No waitpoint token yet."
        columns={[
          { title: "Token", className: "mono", cell: ({ id }) => id },
          { title: "Status", cell: ({ status }) => <span class="badge">{status}</span> },
          { title: "Created", named: true, cell: ({ createdAt }) => <Instant at={createdAt} now={now} /> },
          { title: "Times out", named: true, cell: ({ timeoutAt }) => <Instant at={timeoutAt} now={now} /> },
          { title: "Completed", named: true, cell: ({ completedAt }) => <Instant at={completedAt} now={now} /> },
          { title: "Output", named: true, cell: ({ output }) => output && <code>{output}</code> },
          {
            title: "Waiting",
            named: true,
            cell: ({ waitingRuns }) => waitingRuns.map((id) => <RunLink key={id} id={id} />),
          },
        ]}
      />
      <CursorPages next={data.next} />
    </>
  );
}
