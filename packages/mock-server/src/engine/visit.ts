import type { OperationData } from "./definition.js";
import type { Transition } from "./environment.js";
import type { OpenEnvironment } from "./environments.js";
import type { ActiveFault } from "./faults.js";
import type { Finding } from "./finding.js";
import type { PlainReply, PlainRequest } from "./http.js";
import type { JournalRecord } from "./journal.js";
import type { MockRequestError } from "./strategies.js";

/** A request on its way. At its end it is what the journal keeps. */
export interface Visit<State> extends JournalRecord {
  number: number;
  at: number;
  realAt: number;
  operation: OperationData | undefined;
  params: Readonly<Record<string, string>>;
  environment: OpenEnvironment<State> | undefined;
  reply: PlainReply;
  findings: readonly Finding[];
  readonly transitions: Transition[];
  reason: string;
  /** What goes wrong with the answer on purpose. */
  fault?: ActiveFault;
  /** What the request is refused with, because it should not have been sent. */
  thrown?: MockRequestError;
}

const noParams: Readonly<Record<string, string>> = {};
const noFindings: readonly Finding[] = [];
const noReply: PlainReply = { status: 0, headers: {}, body: "" };

export function startVisit<State>(request: PlainRequest): Visit<State> {
  return {
    number: 0,
    at: 0,
    realAt: 0,
    request,
    operation: undefined,
    params: noParams,
    environment: undefined,
    reply: noReply,
    findings: noFindings,
    transitions: [],
    reason: "",
  };
}

/** Adds a reason; several read as one line. */
export function explain<State>(visit: Visit<State>, reason: string): void {
  visit.reason = visit.reason === "" ? reason : `${visit.reason}; ${reason}`;
}
