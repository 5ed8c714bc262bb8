import { add, type Mutation, ref, remove, set } from "./edit.js";

const request = "RescheduleRequest/properties";

/** Changes of what callers send in the body. */
export const requestRows: readonly Mutation[] = [
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

  {
    name: "a request takes an object where it took a text",
    due: "minor",
    edits: [
      set(`${request}/note`, {
        oneOf: [
          { type: "string" },
          { type: "object", required: ["id"], additionalProperties: false, properties: { id: { type: "string" } } },
        ],
      }),
    ],
  },
  {
    name: "a request takes only a text where it took an object too",
    due: "major",
    given: [
      set(`${request}/note`, {
        oneOf: [
          { type: "string" },
          { type: "object", required: ["id"], additionalProperties: false, properties: { id: { type: "string" } } },
        ],
      }),
    ],
    edits: [set(`${request}/note`, { type: "string" })],
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
];
