import type { RunEvent, RunTrace, SpanDetail, TraceSpan } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { RunStore } from "../run-store.js";
import type { StoredRun } from "../stored-run.js";
import { type Span, spansOf, traceIdOf, triggeredIn } from "./spans.js";

const nanoseconds = 1_000_000;
/** Runs that one trace shows. */
const mostRuns = 1_000;
/** Triggered runs that one span names. */
const mostTriggered = 50;

/** The spans of a run as a flat list; none before it has started. */
export function presentEvents(run: StoredRun): readonly RunEvent[] {
  if (run.startedAt === undefined) return [];
  return spansOf(run).map((span) => ({
    spanId: span.id,
    parentId: span.parentId ?? null,
    runId: run.id,
    message: span.message,
    style: span.kind === "run" ? { icon: "task", variant: "primary" } : { icon: span.kind },
    events: [...span.events],
    startTime: String(BigInt(span.start) * BigInt(nanoseconds)),
    duration: lengthOf(span) * nanoseconds,
    isError: span.isError,
    isPartial: span.end === undefined,
    isCancelled: span.isCancelled,
    level: "TRACE",
    kind: "UNSPECIFIED",
    attemptNumber: span.attempt ?? null,
  }));
}

/** The run's part of its trace, down to the runs that it triggered and theirs; cut after a thousand runs. */
export function presentTrace(run: StoredRun, runs: RunStore): RunTrace {
  const left = { runs: mostRuns };
  const rootSpan = presentRun(run, runs, left);
  return { trace: { traceId: traceIdOf(run), rootSpan, ...(left.runs < 0 ? { isTruncated: true } : {}) } };
}

/** A single span; `undefined` where the run has none of this id. */
export function presentSpan(run: StoredRun, id: string, runs: RunStore): SpanDetail | undefined {
  const span = spansOf(run).find((one) => one.id === id);
  if (!span) return undefined;
  const triggered = triggeredIn(span, run, runs).slice(0, mostTriggered);
  return {
    spanId: span.id,
    parentId: span.parentId ?? null,
    runId: run.id,
    message: span.message,
    isError: span.isError,
    isPartial: span.end === undefined,
    isCancelled: span.isCancelled,
    level: "TRACE",
    startTime: isoText(span.start),
    durationMs: lengthOf(span),
    ...(span.events.length > 0 ? { events: [...span.events] } : {}),
    ...(span.kind === "wait" ? { entityType: "waitpoint" } : {}),
    ...(triggered.length > 0 ? { triggeredRuns: triggered.map(presentTriggered) } : {}),
  };
}

function presentRun(run: StoredRun, runs: RunStore, left: { runs: number }): TraceSpan {
  left.runs--;
  const [own, ...inner] = spansOf(run);
  const children = (parent: Span): TraceSpan[] => {
    const spans = inner.filter(({ parentId }) => parentId === parent.id).map(present);
    for (const child of triggeredIn(parent, run, runs)) {
      if (left.runs > 0) spans.push(presentRun(child, runs, left));
      else left.runs = -1;
    }
    return spans;
  };
  const present = (span: Span): TraceSpan => ({
    id: span.id,
    ...(span.parentId === undefined ? {} : { parentId: span.parentId }),
    runId: run.id,
    data: {
      message: span.message,
      taskSlug: run.task,
      startTime: isoText(span.start),
      duration: lengthOf(span) * nanoseconds,
      isError: span.isError,
      isPartial: span.end === undefined,
      isCancelled: span.isCancelled,
      level: "TRACE",
      ...(span.attempt === undefined ? {} : { attemptNumber: span.attempt }),
      // Only shown of a run that nobody has taken yet.
      ...(span.kind === "run" && run.startedAt === undefined
        ? { queueName: run.queue, machinePreset: run.machine }
        : {}),
      events: [...span.events],
    },
    children: children(span),
  });
  return present(own);
}

function presentTriggered(run: StoredRun) {
  return { runId: run.id, taskIdentifier: run.task, status: run.status, createdAt: isoText(run.createdAt) };
}

function lengthOf({ start, end }: Span): number {
  return end === undefined ? 0 : end - start;
}
