import type { Draft, PlainRequest } from "../engine/http.js";
import { openToOrigins } from "./generations/origins.js";

/** Why a subscription is refused. */
const reason =
  "The mock does not serve realtime subscriptions (/realtime/*). Retrieve the run instead, for example by runs.poll";

/** The header with which the official SDK asks for a stream of runs. */
const rowStream = "x-trigger-electric-version";

/** What a browser must be able to read for such a stream to start. */
const exposed = "electric-handle,electric-offset,electric-schema,electric-up-to-date,x-mock-reason";

/** Dates of a row have no zone; the SDK adds it. */
const rowDate = "2000-01-01 00:00:00.000";

/** Whether a path belongs to realtime subscriptions, of which the mock serves none. */
export function isRealtime(path: string): boolean {
  return path.startsWith("/realtime/");
}

/**
 * Refuses a realtime subscription at once, whatever the key: 404 with the reason.
 *
 * One answer looks different. Where the official SDK subscribes to runs, no failing status ever reaches the loop that
 * waits for them: it hangs. So the first request of such a stream is answered with one row whose payload cannot be
 * decoded, and the decoder's complaint, which the loop throws, names the reason. The request that follows, marked
 * `live=true`, gets the 404 and ends the SDK's polling.
 */
export function refuseRealtime(request: PlainRequest): Draft {
  const { method, query, headers } = request;
  const starts = method === "GET" && headers[rowStream] !== undefined && !/(^|&)live=true(&|$)/.test(query);
  const draft = starts ? undecodableRow() : { status: 404, body: { error: reason } };
  const open = openToOrigins(draft, request);
  return {
    ...open,
    headers: {
      ...open.headers,
      "x-mock-reason": reason,
      ...(headers.origin === undefined ? {} : { "access-control-expose-headers": exposed }),
    },
  };
}

function undecodableRow(): Draft {
  const value = {
    id: "none",
    friendlyId: "none",
    taskIdentifier: "none",
    status: "SYSTEM_FAILURE",
    createdAt: rowDate,
    updatedAt: rowDate,
    // The oldest versions insist on these.
    number: 0,
    isTest: false,
    usageDurationMs: 0,
    costInCents: 0,
    baseCostInCents: 0,
    // SuperJSON with a type nobody registered: decoding throws, and the message repeats the type.
    payload: JSON.stringify({ json: null, meta: { values: [reason] } }),
    payloadType: "application/super+json",
  };
  return {
    status: 200,
    headers: {
      "cache-control": "no-store",
      "electric-handle": "none",
      "electric-offset": "0_0",
      "electric-schema": "{}",
      "electric-up-to-date": "",
    },
    body: [
      { key: value.id, value, headers: { operation: "insert" }, offset: "0_0" },
      { headers: { control: "up-to-date" } },
    ],
  };
}
