import type { OperationData } from "./definition.js";
import type { Transition } from "./environment.js";
import type { OpenEnvironment } from "./environments.js";
import type { Finding } from "./finding.js";
import type { PlainRequest } from "./http.js";

/** What is known of a request on its way, for the reply's headers and the journal. */
export interface Visit<State> {
  readonly request: PlainRequest;
  operation: OperationData | undefined;
  params: Readonly<Record<string, string>>;
  environment: OpenEnvironment<State> | undefined;
  /** Where the request departs from the spec. */
  findings: readonly Finding[];
  /** Changes of state that it caused. */
  readonly transitions: Transition[];
  /** Why it was refused, or did less than asked; empty where there is nothing to say. */
  reason: string;
}

const noParams: Readonly<Record<string, string>> = {};
const noFindings: readonly Finding[] = [];

export function startVisit<State>(request: PlainRequest): Visit<State> {
  return {
    request,
    operation: undefined,
    params: noParams,
    environment: undefined,
    findings: noFindings,
    transitions: [],
    reason: "",
  };
}

/** Adds a reason; several read as one line. */
export function explain<State>(visit: Visit<State>, reason: string): void {
  visit.reason = visit.reason === "" ? reason : `${visit.reason}; ${reason}`;
}
