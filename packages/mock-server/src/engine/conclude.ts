import type { EnvironmentRegistry } from "./environments.js";
import type { ActiveFault } from "./faults.js";
import { findingText } from "./finding.js";
import type { Draft, PlainReply } from "./http.js";
import { createHttpDate } from "./http-date.js";
import type { Journal } from "./journal.js";
import { redactText } from "./redact.js";
import { headerText, serialise } from "./serialise.js";
import type { SystemClock } from "./system-clock.js";
import { explain, type Visit } from "./visit.js";
import type { Watch } from "./watch.js";

export interface Conclusion<State> {
  /** Ends a visit: the draft becomes a reply, and both go into the journal. */
  conclude(visit: Visit<State>, draft: Draft): PlainReply;
  /** Counts requests from 1 again. */
  reset(): void;
}

/**
 * The end of the line.
 *
 * @param door the journal of requests that named no environment
 * @param fidelity how sure an operation's answer is
 * @param watch told of each request
 */
export function createConclusion<State>(
  environments: EnvironmentRegistry<State>,
  door: Journal,
  fidelity: Readonly<Record<string, string>>,
  watch: Watch,
  system: SystemClock,
): Conclusion<State> {
  const httpDate = createHttpDate();
  let requestNumber = 0;

  function toReply(visit: Visit<State>, draft: Draft): PlainReply {
    const { operation, environment } = visit;
    const headers: Record<string, string> = { date: httpDate(visit.at) };
    if (operation) headers["x-mock-fidelity"] = fidelity[operation.id] ?? "example";
    if (visit.reason !== "") {
      visit.reason = redactText(visit.reason, environment ? [environment.key] : []);
      headers["x-mock-reason"] = headerText(visit.reason);
    }
    if (visit.findings.length > 0) headers["x-mock-findings"] = headerText(visit.findings.map(findingText).join("; "));
    try {
      return serialise(draft, headers);
    } catch (error) {
      // A body that cannot be written as JSON, such as one that contains itself.
      return toReply(visit, failure(visit, error));
    }
  }

  return {
    conclude(visit, draft) {
      const { environment } = visit;
      visit.number = ++requestNumber;
      visit.at = environment?.now ?? environments.clock.target();
      visit.realAt = system.now() + system.lead;
      const reply = withFault(toReply(visit, draft), visit.fault);
      visit.reply = visit.thrown ? { ...reply, thrown: visit.thrown } : reply;
      const journal = environment?.journal ?? door;
      const kept = journal.append(visit);
      watch.watcher?.request(journal.view(kept));
      return visit.reply;
    },
    reset() {
      requestNumber = 0;
    },
  };
}

function withFault(reply: PlainReply, fault: ActiveFault | undefined): PlainReply {
  if (!fault) return reply;
  const { id, kind, latency } = fault;
  return {
    ...reply,
    fault: id,
    ...(latency === undefined ? {} : { latency }),
    ...(kind === "dropped" || kind === "truncated" ? { broken: kind } : {}),
  };
}

/** The answer where the mock itself is at fault. The reason says what happened; the server goes on. */
export function failure<State>(visit: Visit<State>, error: unknown): Draft {
  explain(visit, `the mock failed: ${error instanceof Error ? error.message : String(error)}`);
  return { status: 500, body: { error: "Internal Server Error" } };
}
