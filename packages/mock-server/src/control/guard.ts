import type { PlainRequest } from "../engine/http.js";
import { mediaType } from "../engine/media-type.js";
import { ControlFailure } from "./control-failure.js";

/**
 * Keeps pages of other sites from steering the mock: they may not send what changes something. They cannot read any
 * answer either, for none of them allows another origin.
 *
 * @throws ControlFailure 403 for a request that comes from another site, 415 for a body that is not called JSON
 */
export function guard({ method, headers }: PlainRequest): void {
  if (method === "GET" || method === "HEAD") return;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new ControlFailure(
      403,
      `sec-fetch-site: expected a request of this server's own page, got one that is ${site}`,
    );
  }
  const { origin, host } = headers;
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) {
    throw new ControlFailure(403, `origin: expected this server's own page, got ${origin.slice(0, 100)}`);
  }
  if (method === "DELETE") return;
  const type = mediaType(headers["content-type"] ?? "");
  if (type === "application/json") return;
  throw new ControlFailure(415, `content-type: expected application/json, got ${type.slice(0, 100) || "none"}`);
}

/** `127.0.0.1:4010` of `http://127.0.0.1:4010`. */
function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, "").toLowerCase();
}
