import type { ReplyStream } from "../engine/http.js";
import type { ControlOperations } from "../generated/control-types.js";

/** An operation of the control API. */
export type ControlId = keyof ControlOperations;

/** What a handler is given: everything checked against the spec. */
export interface ControlCall<Id extends ControlId, Scope> {
  readonly params: ControlOperations[Id]["params"];
  readonly query: ControlOperations[Id]["query"];
  readonly body: ControlOperations[Id]["body"];
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The environment that the request names, or all. */
  readonly scope: Scope;
}

/** Operations whose answer goes on as long as somebody reads it. */
type Streaming = "events.follow";

/** The body that an operation answers with when it succeeds. */
export type ControlResult<Id extends ControlId> = Id extends Streaming
  ? ReplyStream
  : ControlOperations[Id]["replies"][200];

/** One handler for each operation: a missing one does not compile. */
export type ControlHandlers<Scope> = {
  readonly [Id in ControlId]: (call: ControlCall<Id, Scope>) => ControlResult<Id> | Promise<ControlResult<Id>>;
};
