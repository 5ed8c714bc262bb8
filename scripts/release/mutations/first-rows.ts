import { add, type Mutation, ref, remove, set } from "./edit.js";

const note = "RescheduleRequest/properties/note";

/** The changes that every tool is measured by, under the numbers that they have there. */
export const firstRows: readonly Mutation[] = [
  { name: "01 remove an operation", due: "major", edits: [remove("#paths|/api/v1/runs/{runId}/reschedule")] },
  {
    name: "02a remove a required property of a response",
    due: "major",
    edits: [remove("RunBase/properties/durationMs"), set("RunBase/required", ["id", "status"])],
  },
  { name: "02b remove an optional property of a response", due: "major", edits: [remove("RunPage/properties/next")] },
  {
    name: "03 a property of a request becomes required",
    due: "major",
    edits: [set("RescheduleRequest/required", ["delay", "note"])],
  },
  {
    name: "04 add an optional property to a request",
    due: "minor",
    edits: [set("RescheduleRequest/properties/reason", { type: "string" })],
  },
  { name: "05a widen an enum of a request", due: "minor", edits: [add("Machine/enum", "huge")] },
  { name: "05b narrow an enum of a request", due: "major", edits: [set("Machine/enum", ["small"])] },
  {
    name: "05c widen an enum of a response",
    due: "major",
    edits: [add("RunBase/properties/status/enum", "EXPIRED")],
  },
  {
    name: "05d narrow an enum of a response",
    due: "minor",
    edits: [set("RunBase/properties/status/enum", ["DELAYED", "QUEUED"])],
  },
  {
    name: "05e narrow an enum of a query parameter",
    due: "major",
    edits: [set("RunStatus/enum", ["DELAYED", "QUEUED"])],
  },
  { name: "06a change a type of a request", due: "major", edits: [set(note, { type: "integer" })] },
  {
    name: "06b change a type of a response",
    due: "major",
    edits: [set("RunBase/properties/durationMs", { type: "string" })],
  },
  { name: "07a remove the status of an error", due: "major", edits: [remove("reschedule/responses/400")] },
  {
    name: "07b 200 becomes 202",
    due: "major",
    edits: [
      set("reschedule/responses/202", {
        description: "The run.",
        content: { "application/json": { schema: ref("Run") } },
      }),
      remove("reschedule/responses/200"),
    ],
  },
  {
    name: "08a add a required header",
    due: "major",
    edits: [
      add("retrieve/parameters", { name: "X-Version", in: "header", required: true, schema: { type: "string" } }),
    ],
  },
  {
    name: "08b add a required query parameter",
    due: "major",
    edits: [add("list/parameters", { name: "env", in: "query", required: true, schema: { type: "string" } })],
  },
  {
    name: "09 rename a path parameter",
    due: "major",
    edits: [
      remove("#paths|/api/v1/runs/{runId}"),
      set("#paths|/api/v1/runs/{id}", {
        get: {
          operationId: "runs.retrieve",
          tags: ["runs"],
          summary: "Retrieve a run",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            "200": {
              description: "The run.",
              headers: { "X-RateLimit-Limit": { required: true, schema: { type: "integer" } } },
              content: { "application/json": { schema: ref("Run") } },
            },
            "404": { $ref: "#/components/responses/NotFound" },
          },
        },
      }),
    ],
  },
  { name: "10a swap the security scheme", due: "major", edits: [set("retrieve/security", [{ publicToken: [] }])] },
  { name: "10b drop authentication from an operation", due: "minor", edits: [set("retrieve/security", [])] },
  {
    name: "10c all operations now need two schemes",
    due: "major",
    edits: [set("security", [{ secretKey: [], publicToken: [] }])],
  },
  {
    name: "11 change a description",
    due: "patch",
    edits: [set("RescheduleRequest/properties/delay/description", "How long the run has to wait.")],
  },
  { name: "12 change an example", due: "patch", edits: [set("RunBase/properties/id/example", "run_2")] },
];
