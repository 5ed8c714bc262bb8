import type { ActiveFault } from "./faults.js";
import type { Draft } from "./http.js";
import { mediaType } from "./media-type.js";
import { isJson } from "./media-types.js";

/** The answer of a fault that keeps a request from being carried out; `undefined` for any other. */
export function faultAnswer(fault: ActiveFault, rateLimited: () => Draft): Draft | undefined {
  const { kind, status = 500, headers } = fault;
  switch (kind) {
    case "status":
      return withHeaders({ status, ...content(fault, status) }, headers);
    case "rateLimit":
      return withHeaders(rateLimited(), headers);
    case "dropped":
      return { status: 502, body: { error: "A fault of the mock ended the connection" } };
    default:
      return undefined;
  }
}

function content({ body, headers = {} }: ActiveFault, status: number): Pick<Draft, "body" | "text"> {
  if (body === undefined) return { body: { error: `A fault of the mock answered ${status}` } };
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
  return typeof body === "string" && type !== undefined && !isJson(mediaType(type)) ? { text: body } : { body };
}

/** What a fault makes of the answer to a request that was carried out. */
export function damage(fault: ActiveFault, draft: Draft): Draft {
  switch (fault.kind) {
    case "malformed": {
      const { status = draft.status } = fault;
      return withHeaders({ status, text: '{"error": ', contentType: "application/json" }, fault.headers);
    }
    case "offSpec":
      return withHeaders({ ...draft, body: withoutFirst(draft.body) }, fault.headers);
    default:
      return withHeaders(draft, fault.headers);
  }
}

/** For the journal and the reason header. */
export function describeFault({ id, kind, latency }: ActiveFault): string {
  const slow = latency === undefined ? "" : `${latency} ms late`;
  return `fault ${id}: ${[kind, slow].filter(Boolean).join(", ")}`;
}

function withHeaders(draft: Draft, headers: ActiveFault["headers"]): Draft {
  return headers ? { ...draft, headers: { ...draft.headers, ...headers } } : draft;
}

function withoutFirst(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return {};
  return Object.fromEntries(Object.entries(body).slice(1));
}
