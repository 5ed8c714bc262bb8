import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { changed, useLoaded } from "../live.js";
import { Paged } from "../paged.js";
import { Act, RunLink, Table } from "../parts.js";
import { instantText, relativeText } from "../time.js";

/** All that will happen by itself, in the order in which it will. */
export function UpcomingView({ now }: ViewProps) {
  const { data = [], error } = useLoaded(() => ask("clock.listPending"));
  if (error) return <p class="bad">{error}</p>;
  return (
    <Paged of={data} name="event">
      {(shown) => (
        <Table
          label="Everything that is due, in order"
          rows={shown}
          keyOf={({ at, event, id }) => `${at} ${event} ${id}`}
          empty="Nothing is due: time can pass and nothing will happen by itself."
          columns={[
            { title: "When", className: "nowrap", cell: ({ at }) => <b>{relativeText(at, now)}</b> },
            { title: "Instant", className: "mono nowrap", cell: ({ at }) => instantText(at) },
            { title: "What", cell: ({ id }) => (id.startsWith("run_") ? <RunLink id={id} /> : <code>{id}</code>) },
            { title: "Then", cell: ({ reason }) => reason },
            {
              title: "Move",
              cell: ({ at }) => (
                <Act
                  className="small"
                  label={`Advance to ${instantText(at)}`}
                  does={async () => {
                    const { fired } = await ask("clock.advance", { body: { to: at } });
                    changed();
                    return fired.map(({ event, id, to }) => `${id}: ${event}, ${to}`).join("; ");
                  }}
                >
                  Advance to it
                </Act>
              ),
            },
          ]}
        />
      )}
    </Paged>
  );
}
