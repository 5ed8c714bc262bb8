import type { ListedRun, PendingEvent } from "../../../generated/control-types.js";
import { address, linkTo, setQuery } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { axisOf, readLife } from "../life.js";
import { useLoaded } from "../live.js";
import { CursorPages } from "../paged.js";
import { Instant, Status, Table } from "../parts.js";
import { AxisLabels, Legend, Timeline } from "../timeline.js";

const statuses = [
  "DELAYED",
  "QUEUED",
  "PENDING_VERSION",
  "DEQUEUED",
  "EXECUTING",
  "WAITING",
  "COMPLETED",
  "CANCELED",
  "FAILED",
  "CRASHED",
  "SYSTEM_FAILURE",
  "TIMED_OUT",
  "EXPIRED",
] as const;

/** Rows of a page. */
const limit = 50;

/** The runs, newest first, each with a picture of its life; all pictures share one axis. */
export function RunsView({ now }: ViewProps) {
  const { data, error } = useLoaded(async () => {
    const { query } = address.value;
    const [page, pending] = await Promise.all([
      ask("runs.list", {
        query: {
          status: statuses.find((status) => status === query.get("status")),
          task: query.get("task") ?? undefined,
          tag: query.get("tag") ?? undefined,
          after: query.get("after") ?? undefined,
          limit,
        },
      }),
      ask("clock.listPending"),
    ]);
    return { ...page, due: byRun(pending) };
  });
  return (
    <>
      <Filters />
      {error && <p class="bad">{error}</p>}
      {data && <Runs runs={data.data} due={data.due} now={now} />}
      {data && <CursorPages next={data.next} />}
    </>
  );
}

function byRun(pending: readonly PendingEvent[]): ReadonlyMap<string, readonly PendingEvent[]> {
  const due = new Map<string, PendingEvent[]>();
  for (const event of pending) due.set(event.id, [...(due.get(event.id) ?? []), event]);
  return due;
}

/** What is looked for; it stands in the address, which starts at the first page again. */
function Filters() {
  const { query } = address.value;
  const set = (name: string, value: string) => setQuery({ [name]: value.trim(), after: undefined });
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        Status
        <select value={query.get("status") ?? ""} onChange={({ currentTarget }) => set("status", currentTarget.value)}>
          <option value="">all</option>
          {statuses.map((status) => (
            <option key={status}>{status}</option>
          ))}
        </select>
      </label>
      {["task", "tag"].map((name) => (
        <label key={name}>
          {name === "task" ? "Task" : "Tag"}
          <input
            value={query.get(name) ?? ""}
            placeholder="all"
            onChange={({ currentTarget }) => set(name, currentTarget.value)}
          />
        </label>
      ))}
    </form>
  );
}

function Runs({
  runs,
  due,
  now,
}: {
  runs: readonly ListedRun[];
  due: ReadonlyMap<string, readonly PendingEvent[]>;
  now: number;
}) {
  const lives = new Map(runs.map((run) => [run.id, readLife(run.history, due.get(run.id) ?? [], now)]));
  const axis = axisOf([...lives.values()], now);
  return (
    <>
      <Table
        label="Runs, newest first"
        rows={runs}
        keyOf={({ id }) => id}
        empty="No runs here. Trigger one, and it appears."
        columns={[
          {
            title: "Run",
            cell: ({ id, task }) => (
              <a href={linkTo("runs", id)}>
                <b>{task}</b> <span class="mono quiet">{id}</span>
              </a>
            ),
          },
          { title: "Status", cell: ({ status }) => <Status of={status} /> },
          { title: "Tags", cell: ({ tags }) => <Tags of={tags} /> },
          {
            title: "Delayed until",
            named: true,
            cell: ({ delayedUntil }) => <Instant at={delayedUntil} now={now} />,
          },
          {
            title: "Life",
            heading: (
              <>
                <span class="unseen">Life</span>
                <AxisLabels axis={axis} now={now} />
              </>
            ),
            className: "life",
            cell: ({ id }) => {
              const life = lives.get(id);
              return life && <Timeline life={life} axis={axis} now={now} />;
            },
          },
        ]}
      />
      {runs.length > 0 && <Legend />}
    </>
  );
}

/** Tags, each a link to the runs that have it. */
export function Tags({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((tag) => (
        <a key={tag} class="tag" href={linkTo("runs", undefined, { tag })}>
          {tag}
        </a>
      ))}
    </>
  );
}
