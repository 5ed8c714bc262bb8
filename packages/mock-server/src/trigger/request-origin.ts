import type { PlainRequest } from "../engine/http.js";

/** What a request's address began with: an address made of it leads back to the mock, the way the caller came. */
export function requestOrigin({ origin, headers }: PlainRequest): string {
  if (origin !== undefined) return origin;
  return headers.host === undefined ? defaultOrigin : `http://${headers.host}`;
}

/** Where nobody asked by a request. */
export const defaultOrigin = "https://api.trigger.dev";
