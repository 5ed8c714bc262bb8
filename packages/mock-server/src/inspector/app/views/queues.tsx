import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { useLoaded } from "../live.js";
import { Table } from "../parts.js";

/** The queues: how full they are, and what holds them back. */
export function QueuesView(_: ViewProps) {
  const { data = [], error } = useLoaded(() => ask("queues.list"));
  if (error) return <p class="bad">{error}</p>;
  return (
    <Table
      label="Queues"
      rows={data}
      keyOf={({ id }) => id}
      empty="No queue yet: a task brings its own with its first run."
      columns={[
        {
          title: "Queue",
          className: "mono",
          cell: ({ name, type }) => (type === "task" ? `task/${name}` : name),
        },
        {
          title: "State",
          cell: ({ paused }) => (paused ? <span class="badge warning">paused</span> : "running"),
        },
        {
          title: "Executing",
          named: true,
          cell: ({ running, concurrencyLimit }) => `${running} of ${concurrencyLimit ?? "∞"}`,
        },
        { title: "Queued", cell: ({ queued }) => `${queued} queued` },
      ]}
    />
  );
}
