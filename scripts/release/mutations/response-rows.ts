import { add, type Mutation, ref, remove, set } from "./edit.js";

const request = "RescheduleRequest/properties";
const response = "RunBase/properties";
const answer = "reschedule/responses/200";

const openAlternatives = {
  "x-open-enum": true,
  anyOf: [
    { type: "string", enum: ["No such run"] },
    { type: "string", pattern: "^Invalid delay: " },
  ],
};

/** Changes of what callers get. */
export const responseRows: readonly Mutation[] = [
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
    name: "an open enum of a response with alternatives is closed",
    due: "minor",
    given: [set(`${response}/title`, openAlternatives)],
    edits: [remove(`${response}/title/x-open-enum`)],
  },
  {
    name: "an open enum of a response is closed",
    due: "minor",
    given: [set(`${response}/status/x-open-enum`, true)],
    edits: [remove(`${response}/status/x-open-enum`)],
  },
  {
    name: "a text of a response may be text or a number",
    due: "major",
    edits: [set(`${response}/title`, { anyOf: [{ type: "string", enum: ["a"] }, { type: "number" }] })],
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

  {
    name: "an answer is always a text where it could be an object",
    due: "minor",
    given: [
      set(`${response}/title`, {
        oneOf: [
          { type: "string" },
          { type: "object", required: ["id"], additionalProperties: false, properties: { id: { type: "string" } } },
        ],
      }),
    ],
    edits: [set(`${response}/title`, { type: "string" })],
  },
  {
    name: "an answer may be an object where it was a text",
    due: "major",
    edits: [
      set(`${response}/title`, {
        oneOf: [
          { type: "string", maxLength: 200 },
          { type: "object", required: ["id"], additionalProperties: false, properties: { id: { type: "string" } } },
        ],
      }),
    ],
  },
  {
    name: "a limit tightens while another type is taken",
    due: "major",
    edits: [set(`${request}/delay`, { type: ["string", "number"], maxLength: 50 })],
    only31: true,
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
    name: "a schema of properties leaves out that it is an object",
    due: "same",
    edits: [remove("Problem/type")],
    over: { level: "major", because: "without a type the schema does allow a text or a number" },
  },
];
