import type { HistoryStep, RunDetail } from "../../../generated/control-types.js";
import { linkTo } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { axisOf, readLife } from "../life.js";
import { useLoaded } from "../live.js";
import { Facts, Instant, Json, RunLink, Status, Table } from "../parts.js";
import { RunMoves } from "../run-moves.js";
import { instantText } from "../time.js";
import { AxisLabels, Legend, Timeline } from "../timeline.js";
import { Requests } from "./requests.js";
import { Tags } from "./runs.js";

/** One run: how it came there and why, what it holds, and what may be done to it. */
export function RunView({ now, item }: ViewProps) {
  const { data, error } = useLoaded(() => ask("runs.retrieveDetail", { params: { runId: item } }));
  return (
    <article>
      <p>
        <a href={linkTo("runs")}>← Runs</a>
      </p>
      {error && <p class="bad">{error}</p>}
      {data ? <Shown detail={data} now={now} /> : !error && <p class="empty">Loading …</p>}
    </article>
  );
}

function Shown({ detail, now }: { detail: RunDetail; now: number }) {
  const { run, history, requests, pending, legal, queue } = detail;
  const life = readLife(history, pending, now);
  const axis = axisOf([life], now);
  const { parent, root, children } = run.relatedRuns;
  return (
    <>
      <h2>
        {run.taskIdentifier} <span class="mono quiet">{run.id}</span> <Status of={run.status} />
      </h2>
      <RunMoves runId={run.id} legal={legal} />
      <section>
        <AxisLabels axis={axis} now={now} most={8} />
        <Timeline life={life} axis={axis} now={now} />
        <Legend />
      </section>
      <Facts
        of={{
          Created: <Instant at={run.createdAt} now={now} />,
          "Delayed until": run.delayedUntil && <Instant at={run.delayedUntil} now={now} />,
          Started: run.startedAt && <Instant at={run.startedAt} now={now} />,
          Finished: run.finishedAt && <Instant at={run.finishedAt} now={now} />,
          "Time to live": run.ttl,
          Attempts: String(run.attemptCount),
          Queue: <code>{queue}</code>,
          Tags: run.tags.length > 0 && <Tags of={run.tags} />,
          Version: run.version,
          "Idempotency key": run.idempotencyKey && <code>{run.idempotencyKey}</code>,
          Batch: run.batchId && <code>{run.batchId}</code>,
          Schedule: run.schedule && <code>{run.schedule.id}</code>,
          Parent: parent && <RunLink id={parent.id} />,
          Root: root && <RunLink id={root.id} />,
          Children: children.length > 0 && <RunLinks ids={children.map(({ id }) => id)} />,
        }}
      />
      <div class="columns">
        <Part title="Payload" value={run.payload} />
        <Part title="Output" value={run.output} />
        <Part title="Error" value={run.error} />
        <Part title="Metadata" value={run.metadata} />
      </div>
      <section>
        <h3>History</h3>
        <History steps={history} />
      </section>
      {pending.length > 0 && (
        <section>
          <h3>Due</h3>
          <ul class="plain">
            {pending.map(({ at, event, reason }) => (
              <li key={`${at} ${event}`}>
                <Instant at={at} now={now} /> {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Requests that touched it</h3>
        <Requests entries={requests.toReversed()} now={now} />
      </section>
    </>
  );
}

function RunLinks({ ids }: { ids: readonly string[] }) {
  return (
    <ul class="plain">
      {ids.map((id) => (
        <li key={id}>
          <RunLink id={id} />
        </li>
      ))}
    </ul>
  );
}

function Part({ title, value }: { title: string; value: unknown }) {
  if (value === undefined) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Json value={value} label={title} />
    </section>
  );
}

function History({ steps }: { steps: readonly HistoryStep[] }) {
  return (
    <Table
      label="What happened to the run, oldest first"
      rows={steps}
      keyOf={({ at, event, to }) => `${at} ${event} ${to} ${steps.length}`}
      empty=""
      columns={[
        { title: "When", className: "mono nowrap", cell: ({ at }) => instantText(at) },
        { title: "What", cell: ({ event }) => event },
        { title: "Status", cell: ({ to }) => <Status of={to} /> },
        { title: "Cause", className: "wide", cell: causeOf },
      ]}
    />
  );
}

/** Steps that time brings by itself. */
const byTime = new Set(["delay elapsed", "ttl elapsed"]);

function causeOf({ request, event }: HistoryStep) {
  if (request !== undefined) return <a href={linkTo("requests", String(request))}>request {request}</a>;
  return byTime.has(event) ? "clock" : "test or worker";
}
