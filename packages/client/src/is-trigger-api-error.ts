import type { TriggerApiError } from "./errors.js";
import type { ErrorBodies } from "./generated/errors.js";

/** The body that an operation answers with at a status; unknown where the spec has none. */
export type ErrorBodyOf<Id extends keyof ErrorBodies, Status> = Status extends keyof ErrorBodies[Id]
  ? ErrorBodies[Id][Status]
  : unknown;

/** The errors that the spec has for an operation: comparing `status` narrows `body`. */
export type TriggerApiErrorOf<Id extends keyof ErrorBodies> = {
  [Status in keyof ErrorBodies[Id] & number]: TriggerApiError<Status, ErrorBodies[Id][Status]>;
}[keyof ErrorBodies[Id] & number];

/**
 * Whether something thrown is a failed call, of that operation and with that status where they are given; it then
 * knows the type of `body`. Works across realms and copies of this package, where `instanceof` does not.
 *
 * ```ts
 * if (isTriggerApiError(error, "runs.reschedule", 404)) error.body.error; // "Run not found" | …
 * ```
 */
export function isTriggerApiError(error: unknown): error is TriggerApiError;
export function isTriggerApiError<Id extends keyof ErrorBodies>(
  error: unknown,
  operation: Id,
): error is TriggerApiErrorOf<Id>;
export function isTriggerApiError<
  Id extends keyof ErrorBodies,
  Status extends (keyof ErrorBodies[Id] & number) | (number & {}),
>(error: unknown, operation: Id, status: Status): error is TriggerApiError<Status, ErrorBodyOf<Id, Status>>;
export function isTriggerApiError(error: unknown, operation?: string, status?: number): boolean {
  // Partial, since anything may have been thrown; the brand then vouches for the rest.
  const thrown = error as Partial<TriggerApiError> | null | undefined;
  return (
    thrown?.isTriggerApiError === true &&
    (operation === undefined || thrown.operation === operation) &&
    (status === undefined || thrown.status === status)
  );
}
