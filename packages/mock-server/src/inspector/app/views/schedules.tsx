import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { changed, useLoaded } from "../live.js";
import { Paged } from "../paged.js";
import { Act, Instant, Table } from "../parts.js";

/** What triggers runs as time passes. */
export function SchedulesView({ now }: ViewProps) {
  const { data = [], error } = useLoaded(() => ask("schedules.list"));
  if (error) return <p class="bad">{error}</p>;
  return (
    <Paged of={data} name="schedule">
      {(shown) => (
        <Table
          label="Schedules"
          rows={shown}
          keyOf={({ id }) => id}
          empty="No schedule yet."
          columns={[
            {
              title: "Schedule",
              cell: ({ id, task }) => (
                <>
                  <b>{task}</b> <span class="mono quiet">{id}</span>
                </>
              ),
            },
            {
              title: "Times",
              cell: ({ generator, timezone }) => (
                <>
                  <code>{generator.expression}</code> <span class="quiet">{timezone}</span> {generator.description}
                </>
              ),
            },
            {
              title: "State",
              cell: ({ active }) => (active ? "active" : <span class="badge warning">inactive</span>),
            },
            { title: "Next run", named: true, cell: ({ nextRun }) => <Instant at={nextRun ?? undefined} now={now} /> },
            { title: "External id", named: true, className: "mono", cell: ({ externalId }) => externalId },
            {
              title: "Fire",
              cell: ({ id }) => (
                <Act
                  className="small"
                  label={`Fire ${id} now`}
                  does={async () => {
                    const run = await ask("schedules.fire", { params: { scheduleId: id } });
                    changed();
                    return `Triggered ${run.id}.`;
                  }}
                >
                  Fire now
                </Act>
              ),
            },
          ]}
        />
      )}
    </Paged>
  );
}
