import type { ApiDefinition, ApiModel, Behaviour, Identity, Refusal } from "./definition.js";
import { parseDuration } from "./duration.js";
import type { Environment } from "./environment.js";
import type { PlainReply, PlainRequest } from "./http.js";
import { createEngine, type Engine, type EngineOptions } from "./server.js";

/** A tiny API for the engine's tests: parcels that are sent and arrive later. */
export interface ParcelState {
  readonly parcels: Map<string, { id: string; status: "sent" | "arrived" }>;
}

type Parcels = Environment<ParcelState>;

const parcel = { "application/json": "Parcel" };
const failed = { "application/json": "Failed" };
const operation = (id: string, method: string, path: string, more: object = {}) => ({
  id,
  method,
  path,
  security: [{ key: [] }],
  parameters: [],
  replies: { 200: parcel, 401: failed, 404: failed },
  ...more,
});
const idParameter = { name: "id", in: "path", required: true, schema: "path id" } as const;

export const parcelModel: ApiModel = {
  title: "Parcels",
  digest: "0",
  operations: [
    operation("parcels.send", "POST", "/parcels", {
      request: { required: true, content: { "application/json": "Send" } },
      replies: { 201: parcel, 400: failed, 401: failed },
    }),
    operation("parcels.list", "GET", "/parcels", {
      parameters: [
        { name: "status", in: "query", required: false, array: "comma", schema: "query status" },
        { name: "limit", in: "query", required: false, array: "comma", schema: "query limit" },
      ],
      replies: { 200: { "application/json": "Parcels" }, 401: failed },
    }),
    operation("parcels.latest", "GET", "/parcels/latest"),
    operation("parcels.retrieve", "GET", "/parcels/{id}", { parameters: [idParameter] }),
    operation("parcels.lose", "DELETE", "/parcels/{id}", { parameters: [idParameter] }),
    operation("parcels.label", "GET", "/parcels/{id}/label", {
      security: [],
      parameters: [idParameter],
      replies: { 200: { "text/plain": "Label" } },
    }),
    operation("parcels.price", "GET", "/prices/{size}", { security: [] }),
  ],
  schemas: JSON.stringify({
    Word: { anyOf: [{ $ref: "NewWord" }, { $ref: "OldWord" }], "x-select-by-header": wordsByHeader() },
    NewWord: { enum: ["sent", "arrived"] },
    OldWord: { enum: ["SENT", "ARRIVED"] },
    Parcel: { type: "object", required: ["id"], properties: { id: { type: "string" }, status: { $ref: "Word" } } },
    Parcels: { type: "array", items: { $ref: "Parcel" } },
    Failed: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
    Send: {
      type: "object",
      required: ["to"],
      properties: {
        to: { type: "string" },
        after: { type: "string" },
        by: { anyOf: [{ type: "string" }, { type: "string", format: "date" }] },
      },
    },
    Label: { type: "string" },
    "path id": { type: "string" },
    "query status": { type: "array", items: { enum: ["sent", "arrived"] } },
    "query limit": { type: "integer", minimum: 1 },
  }),
  examples: JSON.stringify({ "parcels.latest": { 200: { "application/json": { id: "p_example", status: "sent" } } } }),
};

function wordsByHeader() {
  return { values: { new: "NewWord" }, otherwise: "OldWord" };
}

/** Words a parcel's status as the caller asked for. */
function present({ id, status }: { id: string; status: string }, request: PlainRequest) {
  return { id, status: request.headers.words === "new" ? status : status.toUpperCase() };
}

const behaviour = (handle: Behaviour<ParcelState, string>["handle"]): Behaviour<ParcelState, string> => ({
  refuse: ({ refused }) => ({ status: 401, body: { error: refused } }),
  handle,
});

export function createParcelApi(): ApiDefinition<ParcelState, string> {
  return {
    model: parcelModel,
    identify: ({ headers }): Identity<string> | Refusal => {
      const key = headers.authorization ?? "";
      if (/^key-\w+$/.test(key)) return { key, branch: headers.branch ?? "", credential: key };
      return { refused: "no key", reason: "expected a key such as key-a" };
    },
    createState: () => ({ parcels: new Map() }),
    behaviours: {
      "parcels.send": behaviour(({ body, environment, request, because }) => {
        const value = body.kind === "json" ? (body.value as { to?: unknown; after?: unknown }) : {};
        if (typeof value.to !== "string") return { status: 400, body: { error: "to is missing" } };
        if (value.to === "nowhere") throw new Error(`no such place, said ${environment.key}`);
        if (value.to === "off-spec") return { status: 201, body: { id: 7 } };
        if (value.to === "teapot") return { status: 418, body: {} };
        if (value.to === "ring") return { status: 201, body: ring() };
        const id = `p_${environment.random.string("abcdefghijklmnop", 8)}`;
        const sent = { id, status: "sent" as const };
        environment.state.parcels.set(id, sent);
        environment.record({ at: new Date(environment.now).toISOString(), event: "send", id, to: "sent" });
        const after = typeof value.after === "string" ? parseDuration(value.after) : undefined;
        if (after === undefined) because("never arrives — no duration");
        else
          environment.due.arm({ at: environment.now + after, kind: "arrive", id, reason: "sent → arrived", rank: 1 });
        return {
          status: 201,
          body: present(sent, request),
          headers: { Receipt: "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln" },
        };
      }),
      "parcels.list": behaviour(({ environment, request }) => ({
        status: 200,
        body: [...environment.state.parcels.values()].map((one) => present(one, request)),
      })),
      "parcels.latest": "example",
      "parcels.retrieve": behaviour(({ params, environment, request }) => {
        const found = environment.state.parcels.get(params.id ?? "");
        return found
          ? { status: 200, body: present(found, request) }
          : { status: 404, body: { error: "no such parcel" } };
      }),
      "parcels.lose": behaviour(({ params, environment, request }) => {
        const found = environment.state.parcels.get(params.id ?? "");
        if (!found) return { status: 404, body: { error: "no such parcel" } };
        environment.state.parcels.delete(found.id);
        return { status: 200, body: present(found, request) };
      }),
      "parcels.label": behaviour(({ params }) => ({ status: 200, text: `To: ${params.id}` })),
    },
    elapse: {
      arrive: arrive,
      spin: (environment, id) => spin(environment, id, 0),
      tick: (environment, id) => spin(environment, id, 1_000),
    },
    unrouted: ({ request, candidates }) => {
      if (request.method === "PUT" && candidates.some(({ id }) => id === "parcels.lose"))
        return { operation: "parcels.lose" };
      return candidates.length > 0
        ? { status: 405, body: { error: "not so" } }
        : { status: 404, text: "<h1>Nothing here</h1>", contentType: "text/html" };
    },
    fidelity: { "parcels.send": "source" },
    variantHeader: "words",
    anonymous: { key: "anybody", branch: "", credential: "" },
  };
}

function ring(): unknown {
  const loop: Record<string, unknown> = { id: "p_ring" };
  loop.self = loop;
  return loop;
}

function arrive(environment: Parcels, id: string): void {
  const found = environment.state.parcels.get(id);
  if (!found) return;
  found.status = "arrived";
  const at = new Date(environment.now).toISOString();
  environment.record({ at, event: "arrive", id, from: "sent", to: "arrived" });
}

/** Arms itself again: an endless schedule, or a loop where it takes no time. */
function spin(environment: Parcels, id: string, after: number): void {
  const kind = after === 0 ? "spin" : "tick";
  environment.due.arm({ at: environment.now + after, kind, id, reason: "again", rank: 1 });
}

export function startParcels(options: Partial<EngineOptions> = {}): Engine<ParcelState> {
  return createEngine(createParcelApi(), {
    seed: 1,
    start: { at: Date.UTC(2027, 0, 1), frozen: true },
    journal: { size: 1_000, bodyBytes: 1_024 },
    warn: () => {},
    ...options,
  });
}

/** A plain request; `body` is sent as JSON, or as it is where it is text. */
export function plain(
  method: string,
  address: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = { authorization: "key-a" },
): PlainRequest {
  const [path = "/", query = ""] = address.split("?");
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  return { method, path, query, headers: { ...type, ...headers }, body: text };
}

/** The body of a reply, read as JSON. */
export function json(reply: PlainReply): Record<string, unknown> {
  // Tests read members of objects only.
  return JSON.parse(reply.body) as Record<string, unknown>;
}
