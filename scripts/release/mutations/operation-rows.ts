import { add, type Mutation, ref, remove, set } from "./edit.js";

const request = "RescheduleRequest/properties";
const answer = "reschedule/responses/200";

/** Changes of operations, names, servers and texts. */
export const operationRows: readonly Mutation[] = [
  {
    name: "add an operation",
    due: "minor",
    edits: [
      set("#paths|/api/v1/timezones", {
        get: { operationId: "timezones.list", tags: ["timezones"], responses: { "200": { description: "All." } } },
      }),
    ],
  },
  { name: "rename an operationId", due: "major", edits: [set("retrieve/operationId", "runs.get")] },
  { name: "deprecate an operation", due: "patch", edits: [set("retrieve/deprecated", true)] },
  { name: "change a summary", due: "patch", edits: [set("retrieve/summary", "Get a run")] },
  { name: "change the title of the document", due: "patch", edits: [set("info/title", "Runs of tasks")] },
  {
    name: "add an example to a response",
    due: "patch",
    edits: [set(`${answer}/content/json/example`, { id: "run_1" })],
  },
  {
    name: "add an extension",
    due: "patch",
    edits: [set("retrieve/x-codeSamples", [{ lang: "curl", source: "curl" }])],
  },
  {
    name: "rename a schema",
    due: "major",
    edits: [
      set("Engine", { type: "string", enum: ["small", "large"] }),
      set(`${request}/machine`, ref("Engine")),
      remove("Machine"),
    ],
  },
  { name: "remove a server", due: "major", edits: [set("servers", [{ url: "https://eu.example.com" }])] },
  { name: "add a server", due: "minor", edits: [add("servers", { url: "https://eu.example.com" })] },
  {
    name: "an operation goes to another server",
    due: "major",
    edits: [set("retrieve/servers", [{ url: "https://other.example.com" }])],
  },
  {
    name: "a credential nobody asks for is gone",
    due: "patch",
    edits: [remove("components/securitySchemes/publicToken")],
  },
  {
    name: "a security scheme gets another name",
    due: "same",
    edits: [
      remove("components/securitySchemes/secretKey"),
      set("components/securitySchemes/key", { type: "http", scheme: "bearer", bearerFormat: "key" }),
      set("security", [{ key: [] }]),
    ],
    over: {
      level: "major",
      because:
        "two bearer schemes differ by nothing but their names, so another name has to be taken for another credential",
    },
  },
];
