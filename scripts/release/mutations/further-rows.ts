import { add, type Mutation, ref, remove, set } from "./edit.js";

const request = "RescheduleRequest/properties";
const response = "RunBase/properties";
const answer = "reschedule/responses/200";

/** Changes of requests, responses and operations beyond the first rows. */
export const furtherRows: readonly Mutation[] = [
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

  // Requests.
  {
    name: "a property of a request may be null",
    due: "minor",
    edits: [set(`${request}/note/type`, ["string", "null"])],
  },
  {
    name: "a property of a request may no longer be null",
    due: "major",
    given: [set(`${request}/note/type`, ["string", "null"])],
    edits: [set(`${request}/note/type`, "string")],
  },
  {
    name: "a required property of a request becomes optional",
    due: "minor",
    edits: [set("RescheduleRequest/required", [])],
  },
  { name: "remove an optional property of a request", due: "major", edits: [remove(`${request}/note`)] },
  {
    name: "add a required property to a request",
    due: "major",
    edits: [set(`${request}/reason`, { type: "string" }), set("RescheduleRequest/required", ["delay", "reason"])],
  },
  { name: "a number of a request must be whole", due: "major", edits: [set(`${request}/priority/type`, "integer")] },
  {
    name: "a whole number of a request may be any",
    due: "minor",
    given: [set(`${request}/priority/type`, "integer")],
    edits: [set(`${request}/priority/type`, "number")],
  },
  {
    name: "a request is closed to unknown properties",
    due: "major",
    edits: [set("RescheduleRequest/additionalProperties", false)],
  },
  {
    name: "a request is opened to unknown properties",
    due: "minor",
    given: [set("RescheduleRequest/additionalProperties", false)],
    edits: [remove("RescheduleRequest/additionalProperties")],
  },
  {
    name: "the values of a map in a request may be numbers too",
    due: "minor",
    edits: [set(`${request}/metadata/additionalProperties`, { type: ["string", "number"] })],
    only31: true,
  },
  {
    name: "the values of a map in a request must be numbers",
    due: "major",
    edits: [set(`${request}/metadata/additionalProperties`, { type: "number" })],
  },
  {
    name: "an alternative is added to a request",
    due: "minor",
    edits: [
      add(`${request}/target/oneOf`, { type: "object", required: ["type"], properties: { type: { const: "any" } } }),
    ],
  },
  { name: "an alternative is taken from a request", due: "major", edits: [remove(`${request}/target/oneOf/1`)] },
  {
    name: "a property of an alternative becomes optional",
    due: "minor",
    edits: [set(`${request}/target/oneOf/0/required`, ["type"])],
  },
  { name: "the body becomes optional", due: "minor", edits: [set("reschedule/requestBody/required", false)] },
  {
    name: "the body becomes required",
    due: "major",
    given: [set("reschedule/requestBody/required", false)],
    edits: [set("reschedule/requestBody/required", true)],
  },
  {
    name: "an operation takes an optional body",
    due: "minor",
    given: [remove("reschedule/requestBody")],
    edits: [set("reschedule/requestBody", { content: { "application/json": { schema: ref("RescheduleRequest") } } })],
  },
  {
    name: "an operation needs a body",
    due: "major",
    given: [remove("reschedule/requestBody")],
    edits: [
      set("reschedule/requestBody", {
        required: true,
        content: { "application/json": { schema: ref("RescheduleRequest") } },
      }),
    ],
  },
  { name: "an operation takes no body any more", due: "major", edits: [remove("reschedule/requestBody")] },
  {
    name: "a request may be a form",
    due: "minor",
    edits: [set("reschedule/requestBody/content/form", { schema: ref("RescheduleRequest") })],
  },
  {
    name: "a request must be a form",
    due: "major",
    edits: [
      set("reschedule/requestBody/content", {
        "application/x-www-form-urlencoded": { schema: ref("RescheduleRequest") },
      }),
    ],
  },
  { name: "a property of a request is only read", due: "major", edits: [set(`${request}/note/readOnly`, true)] },
  { name: "a property of a request gets a default", due: "patch", edits: [set(`${request}/note/default`, "")] },
  { name: "a default of a request changes", due: "major", edits: [set("list/parameters/0/schema/default", 10)] },

  // Parameters.
  {
    name: "add an optional query parameter",
    due: "minor",
    edits: [add("list/parameters", { name: "env", in: "query", schema: { type: "string" } })],
  },
  {
    name: "add the first optional query parameter",
    due: "minor",
    edits: [add("retrieve/parameters", { name: "env", in: "query", schema: { type: "string" } })],
  },
  {
    name: "add the first optional header",
    due: "minor",
    edits: [add("retrieve/parameters", { name: "X-Env", in: "header", schema: { type: "string" } })],
  },
  {
    name: "add a first required query parameter",
    due: "major",
    edits: [add("retrieve/parameters", { name: "env", in: "query", required: true, schema: { type: "string" } })],
  },
  { name: "remove an optional query parameter", due: "major", edits: [remove("list/parameters/1")] },
  { name: "remove the only query parameters", due: "major", edits: [set("list/parameters", [])] },
  { name: "a query parameter becomes required", due: "major", edits: [set("list/parameters/1/required", true)] },
  { name: "a query parameter becomes a header", due: "major", edits: [set("list/parameters/1/in", "header")] },
  { name: "rename a query parameter", due: "major", edits: [set("list/parameters/1/name", "state")] },
  {
    name: "a query parameter is written in another style",
    due: "major",
    edits: [set("list/parameters/1/style", "spaceDelimited")],
  },
  {
    name: "a required query parameter becomes optional",
    due: "minor",
    given: [set("list/parameters/1/required", true)],
    edits: [set("list/parameters/1/required", false)],
  },

  // Responses.
  {
    name: "a property of a response may be null",
    due: "major",
    edits: [set(`${response}/title/type`, ["string", "null"])],
  },
  {
    name: "a property of a response is never null any more",
    due: "minor",
    edits: [set(`${response}/version/type`, "string")],
  },
  {
    name: "add an optional property to a response",
    due: "minor",
    edits: [set(`${response}/depth`, { type: "integer" })],
  },
  {
    name: "add a required property to a response",
    due: "minor",
    edits: [set(`${response}/depth`, { type: "integer" }), add("RunBase/required", "depth")],
  },
  {
    name: "a required property of a response becomes optional",
    due: "major",
    edits: [set("RunBase/required", ["id", "status"])],
  },
  {
    name: "an optional property of a response is always there",
    due: "minor",
    edits: [add("RunBase/required", "title")],
  },
  { name: "a property of a response is only written", due: "major", edits: [set(`${response}/title/writeOnly`, true)] },
  {
    name: "a whole number of a response may be any",
    due: "minor",
    edits: [set(`${response}/durationMs/type`, "number")],
  },
  { name: "a response closes its enum no more", due: "major", edits: [set(`${response}/status/x-open-enum`, true)] },
  {
    name: "an open enum of a response has a new word",
    due: "minor",
    given: [set(`${response}/status/x-open-enum`, true)],
    edits: [add(`${response}/status/enum`, "EXPIRED")],
  },
  {
    name: "items of a list in a response change their type",
    due: "major",
    edits: [set(`${response}/tags/items/type`, "integer")],
  },
  { name: "a property deep in a recursive schema is removed", due: "major", edits: [remove(`${response}/children`)] },
  {
    name: "an untyped value of a response gets a type",
    due: "minor",
    edits: [set("Run/allOf/1/properties/output", { type: "object", additionalProperties: true })],
  },
  { name: "a typed value of a response loses its type", due: "major", edits: [set(`${response}/title`, {})] },
  {
    name: "add a status",
    due: "minor",
    edits: [
      set("reschedule/responses/422", {
        description: "No.",
        content: { "application/json": { schema: ref("Problem") } },
      }),
    ],
  },
  {
    name: "an error is described as another",
    due: "major",
    edits: [
      set("reschedule/responses/400/content/json/schema", {
        type: "object",
        required: ["message"],
        properties: { message: { type: "string" } },
      }),
    ],
  },
  {
    name: "add a media type to a response",
    due: "minor",
    edits: [set(`${answer}/content/text`, { schema: { type: "string" } })],
  },
  { name: "remove the media type of a response", due: "major", edits: [remove(`${answer}/content`)] },
  {
    name: "add a header to a response",
    due: "minor",
    edits: [set(`${answer}/headers`, { "X-Cost": { schema: { type: "integer" } } })],
  },
  { name: "remove a header of a response", due: "major", edits: [remove("retrieve/responses/200/headers")] },
  {
    name: "a header of a response may be missing",
    due: "major",
    edits: [set("retrieve/responses/200/headers/X-RateLimit-Limit/required", false)],
  },
  {
    name: "an alternative is added to a response",
    due: "major",
    given: [set("Run/allOf/1/properties/output", { oneOf: [{ type: "string" }, { type: "boolean" }] })],
    edits: [add("Run/allOf/1/properties/output/oneOf", { type: "array", items: {} })],
  },
  {
    name: "an alternative is taken from a response",
    due: "minor",
    given: [set("Run/allOf/1/properties/output", { oneOf: [{ type: "string" }, { type: "boolean" }] })],
    edits: [remove("Run/allOf/1/properties/output/oneOf/1")],
  },

  // Names and servers.
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
    name: "several alternatives of a request may match",
    due: "minor",
    given: [
      set(`${request}/note`, {
        oneOf: [
          { type: "string", maxLength: 5 },
          { type: "string", pattern: "^a" },
        ],
      }),
    ],
    edits: [
      set(`${request}/note`, {
        anyOf: [
          { type: "string", maxLength: 5 },
          { type: "string", pattern: "^a" },
        ],
      }),
    ],
  },
  {
    name: "a credential nobody asks for is gone",
    due: "patch",
    edits: [remove("components/securitySchemes/publicToken")],
  },
  {
    name: "a request gets a condition",
    due: "major",
    edits: [set("RescheduleRequest/dependentRequired", { note: ["machine"] })],
  },
  {
    name: "names of a map in a request get a pattern",
    due: "major",
    edits: [set(`${request}/metadata/propertyNames`, { pattern: "^a" })],
    only31: true,
  },
  {
    name: "values under some names of a map get a limit",
    due: "major",
    edits: [set(`${request}/metadata/patternProperties`, { "^x": { type: "string", minLength: 2 } })],
    only31: true,
  },
  {
    name: "a request needs one of two properties",
    due: "major",
    edits: [set("RescheduleRequest/anyOf", [{ required: ["note"] }, { required: ["machine"] }])],
  },
  {
    name: "an answer is told for all errors instead of one",
    due: "major",
    edits: [
      set("reschedule/responses/4XX", {
        description: "No.",
        content: { "application/json": { schema: ref("Problem") } },
      }),
      remove("reschedule/responses/400"),
    ],
  },
  {
    name: "an answer is opened to unknown properties",
    due: "minor",
    given: [set("Problem/additionalProperties", false)],
    edits: [remove("Problem/additionalProperties")],
    over: {
      level: "major",
      because: "redocly calls it a wider answer; a waiver is a line, and to hide it would hide maps whose values widen",
    },
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
  {
    name: "a schema of properties leaves out that it is an object",
    due: "same",
    edits: [remove("Problem/type")],
    over: { level: "major", because: "without a type the schema does allow a text or a number" },
  },
];
