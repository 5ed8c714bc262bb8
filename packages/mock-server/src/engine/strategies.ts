import { type Finding, findingText } from "./finding.js";
import type { Draft } from "./http.js";
import { redactText } from "./redact.js";
import { explain, type Visit } from "./visit.js";

/**
 * What becomes of a request that should not have been sent: `answer` answers it as the service would; `warn` does so too,
 * and says so on the console; `throw` does not carry it out, see {@link MockRequestError}.
 */
export type RequestStrategy = "answer" | "warn" | "throw";

/** By what a request should not have been sent. */
export interface RequestStrategies {
  /** No operation takes it. */
  readonly unhandled: RequestStrategy;
  /** Its operation's schemas do not allow it. */
  readonly offSpec: RequestStrategy;
}

/**
 * A request that should not have been sent, where the strategy is `throw`. `mock.fetch` rejects with it. Over a socket,
 * where nobody can be thrown at, and under MSW, its message is the `error` of an answer of status {@link status} that
 * asks not to be tried again.
 */
export class MockRequestError extends Error {
  override readonly name = "MockRequestError";
  readonly kind: "unhandled" | "offSpec";
  /** 404 where no operation takes it, 400 where it is off spec. */
  readonly status: 400 | 404;
  /** Absent where no operation took the request. */
  readonly operation: string | undefined;
  /** Where it departs from the spec; empty where no operation took it. */
  readonly findings: readonly Finding[];

  constructor(message: string, operation?: string, findings: readonly Finding[] = []) {
    super(message);
    this.kind = operation === undefined ? "unhandled" : "offSpec";
    this.status = operation === undefined ? 404 : 400;
    this.operation = operation;
    this.findings = findings;
  }
}

/** Whether this is what a request was refused with, be it of another copy of this module. */
export function isMockRequestError(error: unknown): error is MockRequestError {
  return error instanceof Error && error.name === "MockRequestError" && "status" in error;
}

/** Holds visits against the strategies. Each answers the draft of a refusal, or nothing where the line goes on. */
export interface Conduct<State> {
  /** @param normal what would be answered */
  unhandled(visit: Visit<State>, normal: Draft): Draft | undefined;
  offSpec(visit: Visit<State>): Draft | undefined;
}

/** @param warn told of each request that should not have been sent, where the strategy is `warn` */
export function createConduct<State>(strategies: RequestStrategies, warn: (message: string) => void): Conduct<State> {
  function judge(visit: Visit<State>, strategy: RequestStrategy, what: string): Draft | undefined {
    const { request, operation, environment, findings } = visit;
    const address = `${request.method} ${redactText(request.path, environment ? [environment.key] : [])}`;
    const message = `${address}${operation ? ` (${operation.id})` : ""} ${what}`;
    if (strategy === "warn") {
      warn(message);
      return undefined;
    }
    visit.thrown = new MockRequestError(message, operation?.id, findings);
    explain(visit, "not carried out, for this server was told to refuse such requests");
    return { status: visit.thrown.status, headers: { "x-should-retry": "false" }, body: { error: message } };
  }

  return {
    unhandled(visit, normal) {
      // A path that is answered without an operation, such as a preflight or a stored file, is handled.
      if (strategies.unhandled === "answer" || normal.status < 400) return undefined;
      const { body } = normal;
      const told = typeof body === "object" && body !== null && "error" in body ? String(body.error) : visit.reason;
      return judge(visit, strategies.unhandled, `is handled by no operation: ${told}`);
    },
    offSpec(visit) {
      if (strategies.offSpec === "answer" || visit.findings.length === 0) return undefined;
      return judge(visit, strategies.offSpec, `breaks the spec: ${visit.findings.map(findingText).join("; ")}`);
    },
  };
}
