import type { PlainRequest } from "./http.js";

/** Where a request for a path that ends in a slash is sent instead; `undefined` for any other path. */
export function withoutTrailingSlash({ path, query }: PlainRequest): string | undefined {
  if (path.length < 2 || !path.endsWith("/")) return undefined;
  // One leading slash only: two would name another host.
  const stem = path.replace(/\/+$/, "").replace(/^\/+/, "/");
  return `${stem === "" ? "/" : stem}${query === "" ? "" : `?${query}`}`;
}
