import type { ConformanceCase, Expected, Step } from "../case.js";
import { anyText, matches, type Pattern, starts } from "../pattern.js";
import { delayed, send } from "../steps.js";

const waitpoint = "/api/v1/waitpoints/tokens";
const variables = "/api/v1/projects/{project}/envvars/prod";

/** What an unknown key is told, and by what. The words differ from one generation of handlers to the next. */
const words: readonly (readonly [error: Pattern, ...requests: string[]])[] = [
  [
    "Invalid API key",
    "GET /api/v1/runs",
    "GET /api/v3/runs/run_x",
    "POST /api/v1/runs/run_x/replay",
    "POST /api/v2/runs/run_x/cancel",
    "PUT /api/v1/runs/run_x/metadata",
    "GET /api/v1/runs/run_x/events",
    "GET /api/v1/runs/run_x/trace",
    "GET /api/v1/runs/run_x/spans/0000000000000000",
    "POST /api/v1/tasks/{task}/trigger",
    "POST /api/v1/tasks/{task}/batch",
    "POST /api/v1/tasks/batch",
    "POST /api/v2/tasks/batch",
    "POST /api/v3/batches",
    "POST /api/v3/batches/batch_x/items",
    "GET /api/v1/batches/batch_x",
    "GET /api/v2/batches/batch_x",
    "POST /api/v1/idempotencyKeys/k/reset",
    "GET /api/v1/queues",
    "GET /api/v1/queues/q",
    "POST /api/v1/queues/q/pause",
    "POST /api/v1/queues/q/concurrency/override",
    "POST /api/v1/queues/q/concurrency/reset",
    "GET /api/v1/deployments",
    "GET /api/v1/deployments/current",
    `GET ${waitpoint}`,
    `POST ${waitpoint}`,
    `GET ${waitpoint}/waitpoint_x`,
    `POST ${waitpoint}/waitpoint_x/complete`,
    "POST /api/v1/auth/public-tokens",
  ],
  [
    "Invalid or Missing API Key",
    "POST /api/v1/runs/run_x/tags",
    "GET /api/v1/runs/run_x/result",
    "GET /api/v1/runs/run_x/metadata",
    "GET /api/v1/schedules",
    "POST /api/v1/schedules",
    "GET /api/v1/schedules/sched_x",
    "PUT /api/v1/schedules/sched_x",
    "DELETE /api/v1/schedules/sched_x",
    "POST /api/v1/schedules/sched_x/activate",
    "POST /api/v1/schedules/sched_x/deactivate",
    "GET /api/v1/batches/batch_x/results",
  ],
  ["Invalid or Missing API key", "POST /api/v1/auth/jwt/claims"],
  ["Invalid or Missing PAT", "GET /api/v1/projects/{project}/runs"],
  [
    anyText,
    `GET ${variables}`,
    `POST ${variables}`,
    `POST ${variables}/import`,
    `GET ${variables}/A`,
    `PUT ${variables}/A`,
    `DELETE ${variables}/A`,
    "GET /api/v1/deployments/deployment_x",
    "GET /api/v1/deployments/latest",
    "POST /api/v1/deployments/20300101.8/promote",
    "PUT /api/v2/packets/a",
    "GET /api/v1/packets/a",
  ],
];

const bodyOf = (request: string) => (/^(?:POST|PUT)/.test(request) && !request.includes("packets") ? {} : undefined);
const ndjson = (request: string) => (request.endsWith("/items") ? { "content-type": "application/x-ndjson" } : {});

const unknownKey = words.flatMap(([error, ...requests]) =>
  requests.map(
    (request): ConformanceCase => ({
      id: "K1",
      name: `an unknown key is refused by ${request}`,
      steps: [
        send(request, bodyOf(request), {
          as: "unknownKey",
          headers: ndjson(request),
          expect: { status: 401, body: { error } },
        }),
      ],
    }),
  ),
);

const forbidden: Expected = {
  status: 403,
  body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
};

const item = { task: "{task}", options: { delay: "2h" } };
const batch = send("POST /api/v1/tasks/batch", { items: [item] }, { keep: { batch: "id" } });

const queue = send("POST /api/v1/tasks/{task}/trigger", { options: { queue: { name: "q1" } } });

/** Requests that a token without their scope may not make; those that read find their subject first. */
const short: readonly (readonly [scope: string, request: string, body?: unknown, given?: Step])[] = [
  ["read:sessions", "GET /api/v1/runs"],
  ["read:runs:run_other", "GET /api/v1/runs/{run}/events", undefined, delayed],
  ["read:runs:run_other", "GET /api/v1/runs/{run}/trace", undefined, delayed],
  ["read:runs:run_other", "GET /api/v1/runs/{run}/spans/0000000000000000", undefined, delayed],
  ["read:runs", "POST /api/v2/runs/{run}/cancel", undefined, delayed],
  ["trigger:tasks:other", "POST /api/v1/tasks/{task}/trigger", {}],
  ["read:runs", "POST /api/v1/tasks/batch", { items: [item] }],
  ["read:runs", "POST /api/v2/tasks/batch", { items: [item] }],
  ["read:runs", "POST /api/v3/batches", { runCount: 1 }],
  ["read:batch:batch_other", "GET /api/v1/batches/{batch}", undefined, batch],
  ["read:batch:batch_other", "GET /api/v2/batches/{batch}", undefined, batch],
  ["read:runs", "POST /api/v1/idempotencyKeys/k/reset", { taskIdentifier: "{task}" }],
  ["read:runs", "GET /api/v1/deployments"],
  [
    "read:runs",
    `POST ${waitpoint}/{token}/complete`,
    { data: 1 },
    send(`POST ${waitpoint}`, {}, { keep: { token: "id" } }),
  ],
];

const missingScope = short.map(
  ([scope, request, body, given]): ConformanceCase => ({
    id: "K2",
    name: `a token for ${scope} is not enough for ${request}`,
    given: [...(given ? [given] : []), { sign: [scope], keep: "short" }],
    steps: [send(request, body, { as: "{short}", headers: ndjson(request), expect: forbidden })],
  }),
);

/** No rate limiter stands in front of these. */
const exempt = /packets|jwt\/claims|deployments\/current/;

const tooMany = words
  .flatMap(([, ...requests]) => requests)
  .filter((request) => !exempt.test(request))
  .map(
    (request): ConformanceCase => ({
      id: "K3",
      name: `too many requests are refused by ${request}`,
      needs: ["fault"],
      given: [{ fault: { kind: "rateLimit" } }],
      steps: [
        send(request, bodyOf(request), {
          headers: ndjson(request),
          expect: {
            status: 429,
            headers: { "content-type": starts("application/problem+json"), "x-ratelimit-reset": matches("\\d{13}") },
            has: { title: "Rate Limit Exceeded", status: 429 },
          },
        }),
      ],
    }),
  );

/** Requests that an additional key may not make without the ability. */
const beyondAbility: readonly (readonly [request: string, body?: unknown, given?: Step])[] = [
  ["POST /api/v1/runs/{run}/replay", undefined, delayed],
  ["PUT /api/v1/runs/{run}/metadata", { metadata: { a: 1 } }, delayed],
  ["POST /api/v1/tasks/{task}/batch", { items: [{}] }],
  ["GET /api/v1/queues"],
  ["POST /api/v1/queues/q1/pause", { type: "custom", action: "pause" }, queue],
  ["POST /api/v1/queues/q1/concurrency/override", { type: "custom", concurrencyLimit: 1 }, queue],
  ["POST /api/v1/queues/q1/concurrency/reset", { type: "custom" }, queue],
  ["GET /api/v1/deployments/deployment_x"],
  ["GET /api/v1/deployments/latest"],
  ["POST /api/v1/deployments/20300101.8/promote"],
  [`GET ${waitpoint}`],
  [`POST ${waitpoint}`, {}],
  [`GET ${waitpoint}/{token}`, undefined, send(`POST ${waitpoint}`, {}, { keep: { token: "id" } })],
  ["GET /api/v1/packets/a"],
  [`GET ${variables}`],
  [`POST ${variables}`, { name: "A", value: "1" }],
  [`POST ${variables}/import`, { variables: { A: "1" } }],
  [`GET ${variables}/A`],
  [`PUT ${variables}/A`, { value: "1" }],
  [`DELETE ${variables}/A`],
];

const restricted = beyondAbility.map(
  ([request, body, given]): ConformanceCase => ({
    id: "K8",
    name: `an additional key without the ability is not enough for ${request}`,
    needs: ["credentials"],
    given: [{ declare: { restrictedTo: ["read:sessions"] } }, ...(given ? [given] : [])],
    steps: [send(request, body, { as: "restrictedKey", expect: { status: 403, has: { error: anyText } } })],
  }),
);

export const credentials: readonly ConformanceCase[] = [
  ...unknownKey,
  ...missingScope,
  ...tooMany,
  ...restricted,
  {
    id: "K9",
    name: "an additional key makes no token that may do what it may not",
    needs: ["credentials"],
    given: [{ declare: { restrictedTo: ["read:runs", "trigger:tasks:mine"] } }],
    steps: [
      send(
        "POST /api/v1/auth/public-tokens",
        { scopes: ["read:runs:run_x", "write:runs", "trigger:tasks:other", "trigger:tasks"] },
        {
          as: "restrictedKey",
          expect: {
            status: 403,
            body: {
              error: "Requested scopes exceed the API key's access",
              code: "scopes_exceed_key_access",
              deniedScopes: ["write:runs", "trigger:tasks:other", "trigger:tasks"],
            },
          },
        },
      ),
      send(
        "POST /api/v1/auth/public-tokens",
        { scopes: ["read:runs:run_x", "trigger:tasks:mine"] },
        { as: "restrictedKey" },
      ),
    ],
  },
  {
    id: "K10",
    name: "an additional key with the ability may do what it says",
    needs: ["credentials"],
    given: [{ declare: { restrictedTo: ["write:runs"] } }, delayed],
    steps: [
      send("POST /api/v1/runs/{run}/replay", undefined, { as: "restrictedKey", keep: { copy: "id" } }),
      send("POST /api/v2/runs/{copy}/cancel", undefined, { as: "restrictedKey", expect: { body: { id: "{copy}" } } }),
      send(
        "POST /api/v1/runs/{run}/reschedule",
        { delay: "1h" },
        {
          as: "restrictedKey",
          expect: { status: 401, body: { error: "Invalid or missing API Key" } },
        },
      ),
    ],
  },
  {
    id: "K4",
    name: "a token for runs does not read the queue that there is",
    needs: ["settings"],
    given: [
      send("POST /api/v1/tasks/{task}/trigger", { options: { queue: { name: "q1" } } }),
      { sign: ["read:runs"], keep: "short" },
    ],
    steps: [send("GET /api/v1/queues/q1?type=custom", undefined, { as: "{short}", expect: forbidden })],
  },
  {
    id: "K5",
    name: "a token for runs does not read the deployment that there is",
    needs: ["settings"],
    given: [{ deploy: { version: "20300101.8" } }, { sign: ["read:runs"], keep: "short" }],
    steps: [send("GET /api/v1/deployments/current", undefined, { as: "{short}", expect: forbidden })],
  },
  {
    id: "K6",
    name: "a token for another batch brings no items into this one",
    given: [
      send("POST /api/v3/batches", { runCount: 1 }, { keep: { batch: "id" } }),
      { sign: ["write:batch:batch_other"], keep: "short" },
    ],
    steps: [
      send("POST /api/v3/batches/{batch}/items", JSON.stringify({ index: 0, ...item }), {
        as: "{short}",
        headers: { "content-type": "application/x-ndjson" },
        expect: { status: 403, has: { error: "Unauthorized" } },
      }),
    ],
  },
  {
    id: "K7",
    name: "a token that may not write the parent puts no run below it",
    given: [delayed, { sign: ["trigger:tasks"], keep: "short" }],
    steps: [
      send(
        "POST /api/v1/tasks/{task}/trigger",
        { options: { parentRunId: "{run}" } },
        {
          as: "{short}",
          expect: { status: 403, body: { error: "Unauthorized" } },
        },
      ),
    ],
  },
];
