import type { ConformanceCase } from "../case.js";
import { anyText, aToken, has, holds, starts } from "../pattern.js";
import { delayed, refused, retrieve, send } from "../steps.js";

export const authAndPackets: readonly ConformanceCase[] = [
  {
    id: "C99",
    name: "a token signed with the key from the claims reads runs",
    given: [delayed],
    steps: [
      send("POST /api/v1/auth/jwt/claims", undefined, { expect: { has: { sub: anyText, pub: true } } }),
      { sign: ["read:runs"], keep: "token" },
      retrieve({ has: { id: "{run}" } }, "{run}", { as: "{token}" }),
    ],
  },
  {
    id: "C100",
    name: "a token for another run does not read this one",
    given: [delayed, { sign: ["read:runs:run_other"], keep: "token" }],
    steps: [
      retrieve(
        {
          status: 403,
          body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
        },
        "{run}",
        { as: "{token}" },
      ),
    ],
  },
  {
    id: "A1",
    name: "the service makes a token too, and it reads runs",
    given: [delayed],
    steps: [
      send(
        "POST /api/v1/auth/public-tokens",
        { scopes: ["read:runs:{run}"] },
        {
          expect: { body: { token: aToken } },
          keep: { token: "token" },
        },
      ),
      retrieve({ has: { id: "{run}" } }, "{run}", { as: "{token}" }),
    ],
  },
  {
    id: "A2",
    name: "a token without scopes is not made",
    steps: [
      send(
        "POST /api/v1/auth/public-tokens",
        { scopes: [] },
        {
          expect: { status: 400, has: { error: anyText } },
        },
      ),
    ],
  },
  {
    id: "A3",
    name: "a preview key without a branch is refused",
    needs: ["credentials"],
    steps: [retrieve(refused(401, "x-trigger-branch header required for preview env"), "run_x", { as: "previewKey" })],
  },
  {
    id: "A4",
    name: "the word Bearer may be left out",
    needs: ["credentials"],
    given: [
      send(
        "POST /api/v1/tasks/{task}/trigger",
        { options: { delay: "2h" } },
        { as: "developmentKey", keep: { run: "id" } },
      ),
    ],
    steps: [
      retrieve({ has: { id: "{run}" } }, "{run}", { headers: { authorization: "tr_dev_conformanceDevelop000000" } }),
    ],
  },
  {
    id: "A5",
    name: "a packet is uploaded and downloaded by addresses that are made for it",
    needs: ["settings"],
    steps: [
      send("PUT /api/v2/packets/a%2Fb.json", undefined, {
        expect: { has: { presignedUrl: starts("http"), storagePath: anyText } },
      }),
      send("GET /api/v1/packets/a%2Fb.json", undefined, { expect: { has: { presignedUrl: starts("http") } } }),
    ],
  },
  {
    id: "A6",
    name: "a packet whose name leaves its folder is refused",
    steps: ["PUT /api/v2/packets/..%2Fa", "GET /api/v1/packets/..%2Fa"].map((request) =>
      send(request, undefined, { expect: { status: 400, has: { error: anyText } } }),
    ),
  },
  {
    id: "A7",
    name: "a browser of another origin may read runs",
    given: [delayed],
    steps: [
      retrieve(
        {
          has: { id: "{run}" },
          headers: {
            "access-control-allow-origin": "https://app.example",
            "access-control-expose-headers": "x-trigger-jwt,x-trigger-jwt-claims",
          },
        },
        "{run}",
        { headers: { origin: "https://app.example" } },
      ),
    ],
  },
  {
    id: "A8",
    name: "a schema's findings tell code, message and path",
    steps: [
      send("GET /api/v1/runs?page[size]=0", undefined, {
        expect: {
          status: 400,
          has: { details: holds(has({ code: anyText, message: anyText, path: holds() })) },
        },
      }),
    ],
  },
];
