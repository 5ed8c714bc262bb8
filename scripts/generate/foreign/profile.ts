import type { OpenApiDocument } from "../model.js";
import { serverUrls } from "./servers.js";

/**
 * `client/profile.ts` for a foreign API: where the service is, and the names of variables. It stands for the hand-written
 * one, which has all that is particular to our own API.
 */
export function emitProfile(document: OpenApiDocument): string {
  const words = document.info.title
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toUpperCase();
  const prefix = words.replace(/ /g, "_").replace(/^(?=\d)/, "_") || "API";
  const text = (value: string): string => JSON.stringify(value);
  return `/** What is particular to this API and not to the client: where the service is, and names of variables. */

/** The first server of the document; where it has none with a host, the mock's usual address. */
export const serviceUrl = ${text(serviceUrl(document))};

export const secretKeyVariable = ${text(`${prefix}_KEY`)};
/** Asked when the other is not set. */
export const accessTokenVariable = ${text(`${prefix}_TOKEN`)};
export const baseUrlVariable = ${text(`${prefix}_URL`)};
export const branchVariable = ${text(`${prefix}_BRANCH`)};

/** The headers of a call that are the service's own: none. Give others with \`createClient({ headers })\`. */
export function serviceHeaders(
  _branch: string | undefined,
  _callId: string | undefined,
): Readonly<Record<string, string | undefined>> {
  return {};
}

/** In an answer, \`true\` or \`false\`: whether to send again, whatever the status. */
export const shouldRetryHeader = "x-should-retry";
/** In a 429, when it is over: milliseconds since 1970. */
export const resetHeader = "x-ratelimit-reset";
`;
}

function serviceUrl(document: OpenApiDocument): string {
  const [first = ""] = serverUrls(document.servers);
  const url = first.replace(/\/+$/, "");
  if (/^https?:\/\//.test(url)) return url;
  const path = url.replace(/^\/*/, "/");
  return `http://127.0.0.1:4010${path === "/" ? "" : path}`;
}
