import type { Send } from "./target.js";

/** Sends by a `fetch` that is given paths. Redirects are answers like others. */
export function overFetch(fetch: (path: string, init: RequestInit) => Promise<Response>): Send {
  return async ({ method, path, headers, body }) => {
    const init = { method, headers, redirect: "manual" as const, ...(body === undefined ? {} : { body }) };
    const response = await fetch(path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}
