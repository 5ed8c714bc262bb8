/**
 * Something is needed that is still being loaded. Thrown by a behaviour before it has changed anything: the engine waits
 * until it is there, and lets the request begin again.
 */
export class NotReadyError extends Error {
  override readonly name = "NotReadyError";
}
