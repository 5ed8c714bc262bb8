import type { ConformanceCase } from "../case.js";
import { anyText, has, holds, matches } from "../pattern.js";
import { deploy, refused, send } from "../steps.js";

const deploymentId = matches("deployment_[1-9a-z]+");
const promote = (version: string) => `POST /api/v1/deployments/${version}/promote`;
const current = "GET /api/v1/deployments/current";
/** Two, of which the older one is the current one. */
const two = [deploy("20300101.8"), deploy("20300101.9", { promote: false })];
const older = "Cannot promote a deployment that is older than the current deployment.";

const cases: readonly ConformanceCase[] = [
  {
    id: "C104",
    name: "a promoted deployment is the current one",
    given: two,
    steps: [
      send(promote("20300101.9"), undefined, {
        expect: { body: { id: deploymentId, version: "20300101.9", shortCode: anyText } },
      }),
      send(current, undefined, { expect: { has: { version: "20300101.9", status: "DEPLOYED" } } }),
    ],
  },
  {
    id: "C105",
    name: "an older deployment is promoted only where that is allowed",
    given: [...two, send(promote("20300101.9"))],
    steps: [
      send(promote("20300101.8"), undefined, { expect: refused(400, older) }),
      send(`${promote("20300101.8")}?allowRollbacks=true`, undefined, { expect: { has: { version: "20300101.8" } } }),
      send(current, undefined, { expect: { has: { version: "20300101.8" } } }),
    ],
  },
  {
    id: "P1",
    name: "the current deployment is not promoted again",
    given: two,
    steps: [
      send(promote("20300101.8"), undefined, { expect: refused(400, "Deployment is already the current deployment.") }),
    ],
  },
  {
    id: "P2",
    name: "an unknown version is not promoted",
    given: two,
    steps: [send(promote("19990101.1"), undefined, { expect: refused(404, "Deployment not found") })],
  },
  {
    id: "P7",
    name: "where nothing was deployed, there is no current deployment",
    given: [{ declare: { deployments: [] } }],
    steps: [
      send(current, undefined, {
        expect: { ...refused(404, "Not found"), headers: { "x-should-retry": "false" } },
      }),
    ],
  },
  {
    id: "P3",
    name: "deployments are listed newest first, and each is shown by its id",
    needs: ["empty"],
    given: two,
    steps: [
      send("GET /api/v1/deployments", undefined, {
        expect: { has: { data: holds(has({ version: "20300101.8" })), "data.0.version": "20300101.9" } },
        keep: { deployment: "data.0.id" },
      }),
      send("GET /api/v1/deployments/{deployment}", undefined, {
        expect: { has: { id: "{deployment}", version: "20300101.9", status: "DEPLOYED", contentHash: anyText } },
      }),
      send("GET /api/v1/deployments/latest", undefined, { expect: { has: { id: "{deployment}" } } }),
    ],
  },
];

export const deployments: readonly ConformanceCase[] = [
  ...cases.map((one): ConformanceCase => ({ ...one, needs: ["settings", ...(one.needs ?? [])] })),
  {
    id: "P4",
    name: "an unknown deployment is not found",
    steps: [
      send("GET /api/v1/deployments/deployment_nope", undefined, { expect: refused(404, "Deployment not found") }),
    ],
  },
  {
    id: "P5",
    name: "a status that is none is refused as a filter of deployments",
    steps: [
      send("GET /api/v1/deployments?status=NOPE", undefined, {
        expect: { status: 400, has: { error: "Query Error" } },
      }),
    ],
  },
  {
    id: "P6",
    name: "an instant that is none fails as a filter of deployments",
    steps: [send("GET /api/v1/deployments?from=NOPE", undefined, { expect: refused(500, "Internal Server Error") })],
  },
];
