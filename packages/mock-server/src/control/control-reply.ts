import type { ControlOperations } from "../generated/control-types.js";

/** An operation of the control API. */
export type ControlId = keyof ControlOperations;

/** What a handler is given: everything checked against the spec. */
export interface ControlCall<Id extends ControlId, Scope> {
  readonly params: ControlOperations[Id]["params"];
  readonly query: ControlOperations[Id]["query"];
  readonly body: ControlOperations[Id]["body"];
  /** The environment that the request names, or all. */
  readonly scope: Scope;
}

/** The body that an operation answers with when it succeeds. */
export type ControlResult<Id extends ControlId> = ControlOperations[Id]["replies"][200];

/** One handler for each operation: a missing one does not compile. */
export type ControlHandlers<Scope> = {
  readonly [Id in ControlId]: (call: ControlCall<Id, Scope>) => ControlResult<Id> | Promise<ControlResult<Id>>;
};
