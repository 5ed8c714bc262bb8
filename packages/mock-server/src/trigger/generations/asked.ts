import type { OperationId } from "@trigger-api/types";
import type { Exchange } from "../../engine/definition.js";
import type { PlainRequest } from "../../engine/http.js";
import type { Credential } from "../auth.js";
import { type Reply, replyOf } from "../operation-behaviour.js";
import type { TriggerEnvironment, TriggerState } from "../state.js";

/** What every behaviour is given. */
export interface Asked<Id extends OperationId> {
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: PlainRequest;
  readonly environment: TriggerEnvironment;
  readonly credential: Credential;
  /** Explains a refusal, or a success that did less than asked, to the developer. */
  readonly because: (reason: string) => void;
  readonly reply: Reply<Id>;
}

/** A request on its way to a behaviour. */
export type Incoming = Exchange<TriggerState, Credential>;

/** What a behaviour is given of a request. */
export function ask<Id extends OperationId>({
  params,
  request,
  environment,
  credential,
  because,
}: Incoming): Asked<Id> {
  return { params, headers: request.headers, request, environment, credential, because, reply: replyOf<Id>() };
}
