import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { useLoaded } from "../live.js";
import { Paged } from "../paged.js";
import { Instant, Table } from "../parts.js";

/** The versions of the code, newest first, and which of them runs execute. */
export function DeploymentsView({ now }: ViewProps) {
  const { data = [], error } = useLoaded(() => ask("deployments.list"));
  if (error) return <p class="bad">{error}</p>;
  return (
    <Paged of={data} name="deployment">
      {(shown) => (
        <Table
          label="Deployments"
          rows={shown}
          keyOf={({ id }) => id}
          empty="No deployment yet: until one is there, every task that is named counts as deployed."
          columns={[
            {
              title: "Version",
              cell: ({ version, current }) => (
                <>
                  <b>{version}</b> {current && <span class="badge following">current</span>}
                </>
              ),
            },
            { title: "Deployment", className: "mono", cell: ({ id }) => id },
            { title: "Status", cell: ({ status }) => <span class="badge">{status}</span> },
            { title: "Created", named: true, cell: ({ createdAt }) => <Instant at={createdAt} now={now} /> },
            {
              title: "Deployed",
              named: true,
              cell: ({ deployedAt }) => <Instant at={deployedAt ?? undefined} now={now} />,
            },
            { title: "Tasks", named: true, className: "mono", cell: ({ tasks }) => (tasks ? tasks.join(", ") : "any") },
          ]}
        />
      )}
    </Paged>
  );
}
