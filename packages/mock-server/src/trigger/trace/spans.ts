import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SpanEvent } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import { showError } from "../run-error.js";
import type { RunStore } from "../run-store.js";
import { isFinal } from "../status-words.js";
import type { HistoryStep, StoredRun } from "../stored-run.js";

/** A part of a run's trace: the run, an attempt, or a wait. Instants are milliseconds since 1970. */
export interface Span {
  /** 16 hexadecimal digits, the same whenever it is asked for. */
  readonly id: string;
  readonly parentId: string | undefined;
  readonly kind: "run" | "attempt" | "wait";
  readonly message: string;
  readonly start: number;
  /** `undefined` while it goes on. */
  readonly end: number | undefined;
  readonly isError: boolean;
  readonly isCancelled: boolean;
  /** Counted from 1; of attempts and their waits. */
  readonly attempt: number | undefined;
  readonly events: readonly SpanEvent[];
}

/** 32 hexadecimal digits, shared by the runs of one tree. */
export function traceIdOf(run: StoredRun): string {
  let root = run;
  while (root.parent) root = root.parent;
  return hash(`trace ${root.id}`, 32);
}

/** The spans of a run, made from its history: first its own, then its attempts and waits in order of their beginning. */
export function spansOf(run: StoredRun): readonly [Span, ...Span[]] {
  const { attempts, waits } = readHistory(run);
  const inner = [...attempts, ...waits].sort((a, b) => a.start - b.start || (a.attempt ?? 0) - (b.attempt ?? 0));
  return [ownSpan(run), ...inner];
}

/** The runs that were triggered from within one of the run's spans. */
export function triggeredIn(span: Span, run: StoredRun, runs: RunStore): readonly StoredRun[] {
  return runs.childrenOf(run).filter((child) => spanAt(run, child.createdAt).id === span.id);
}

/** The span in which a run stands at an instant: its latest attempt, else its own. */
function spanAt(run: StoredRun, instant: number): Span {
  return (
    readHistory(run)
      .attempts.filter(({ start }) => start <= instant)
      .at(-1) ?? ownSpan(run)
  );
}

function ownSpan(run: StoredRun): Span {
  const end = isFinal(run.status) ? run.history.at : undefined;
  return {
    id: spanId(run, "run"),
    parentId: run.parent && spanAt(run.parent, run.createdAt).id,
    kind: "run",
    message: run.task,
    start: run.startedAt ?? run.createdAt,
    end,
    isError: end !== undefined && run.status !== "CANCELED" && run.status !== "COMPLETED_SUCCESSFULLY",
    isCancelled: run.status === "CANCELED",
    attempt: undefined,
    events: end === undefined ? [] : endEvents(run, end),
  };
}

function readHistory(run: StoredRun): { readonly attempts: readonly Span[]; readonly waits: readonly Span[] } {
  const steps: HistoryStep[] = [];
  for (let step: HistoryStep | undefined = run.history; step; step = step.before) steps.push(step);
  steps.reverse();
  const attempts: Span[] = [];
  const waits: Span[] = [];
  const own = spanId(run, "run");
  let number = 0;
  let wait = 0;
  for (const [index, { at, event }] of steps.entries()) {
    if (event === "start") {
      const end = steps.slice(index + 1).find((step) => step.event === "retry" || isFinal(step.to));
      attempts.push(inner(run, "attempt", `Attempt ${++number}`, at, end, { own, attempt: number }));
    } else if (event === "wait") {
      const parent = attempts.at(-1)?.id ?? own;
      const end = steps.slice(index + 1).find((step) => step.event === "resume" || isFinal(step.to));
      waits.push(inner(run, "wait", `Wait ${++wait}`, at, end, { own: parent, attempt: number }));
    }
  }
  return { attempts, waits };
}

function inner(
  run: StoredRun,
  kind: "attempt" | "wait",
  message: string,
  start: number,
  end: HistoryStep | undefined,
  { own, attempt }: { readonly own: string; readonly attempt: number },
): Span {
  const failed = end !== undefined && end.event !== "complete" && end.event !== "cancel" && end.event !== "resume";
  const isLast = end !== undefined && isFinal(end.to);
  return {
    id: spanId(run, message),
    parentId: own,
    kind,
    message,
    start,
    end: end?.at,
    isError: failed && kind === "attempt",
    isCancelled: end?.event === "cancel",
    attempt,
    events: isLast && kind === "attempt" ? endEvents(run, end.at) : [],
  };
}

/** What the end of a run leaves in its spans: the error, or the cancellation. */
function endEvents(run: StoredRun, at: number): readonly SpanEvent[] {
  if (!run.error) return [];
  const { message, name, stackTrace } = showError(run.error);
  const time = isoText(at);
  if (run.status === "CANCELED") return [{ name: "cancellation", time, properties: { reason: message } }];
  const exception = {
    ...(name === undefined ? {} : { type: name }),
    message,
    ...(stackTrace === undefined ? {} : { stacktrace: stackTrace }),
  };
  return [{ name: "exception", time, properties: { exception } }];
}

function spanId(run: StoredRun, name: string): string {
  return hash(`span ${run.id} ${name}`, 16);
}

function hash(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}
