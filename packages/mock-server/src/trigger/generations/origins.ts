import type { Draft, PlainRequest } from "../../engine/http.js";

/** Lets a browser of the asking origin read the answer, its token headers included. */
export function openToOrigins(draft: Draft, { headers }: PlainRequest): Draft {
  const { origin } = headers;
  if (origin === undefined) return draft;
  return {
    ...draft,
    headers: {
      ...draft.headers,
      "access-control-allow-origin": origin,
      "access-control-expose-headers": "x-trigger-jwt,x-trigger-jwt-claims",
      vary: "Origin",
    },
  };
}
