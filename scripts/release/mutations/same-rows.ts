import { add, type Edit, type Mutation, ref, remove, set } from "./edit.js";

const request = "RescheduleRequest/properties";
const response = "RunBase/properties";
const runId = { name: "runId", in: "path", required: true, schema: { type: "string" } };
const inlineBody = { type: "object", required: ["size"], properties: { size: { type: "string" } } };

const same = (name: string, edits: readonly Edit[], more: Partial<Mutation> = {}): Mutation => ({
  name,
  due: "same",
  edits,
  ...more,
});

/** What maintainers rewrite without a word changing for anybody. */
export const sameRows: readonly Mutation[] = [
  // References.
  same("a schema gets a name of its own", [
    set("Attempt", { type: "object", properties: { number: { type: "integer" } } }),
    set("Run/allOf/1/properties/attempts/items", ref("Attempt")),
  ]),
  same("a reference is written out", [set(`${request}/machine`, { type: "string", enum: ["small", "large"] })]),
  same("a reference gets a description beside it", [set(`${request}/machine/description`, "Which machine.")], {
    only31: true,
  }),
  same("a reference is wrapped for a description", [
    set(`${request}/machine`, { description: "Which machine.", allOf: [ref("Machine")] }),
  ]),
  same("a response is shared", [
    set("components/responses/Unauthorized", {
      description: "No key.",
      content: { "application/json": { schema: ref("Problem") } },
    }),
    set("list/responses/401", { $ref: "#/components/responses/Unauthorized" }),
  ]),
  same("a shared response is written out", [
    set("retrieve/responses/404", {
      description: "There is no such run.",
      content: { "application/json": { schema: ref("Problem") } },
    }),
  ]),
  same("a body gets a name", [
    set("components/requestBodies", {
      Reschedule: { required: true, content: { "application/json": { schema: ref("RescheduleRequest") } } },
    }),
    set("reschedule/requestBody", { $ref: "#/components/requestBodies/Reschedule" }),
  ]),
  same("a header gets a name", [
    set("components/headers", { Limit: { required: true, schema: { type: "integer" } } }),
    set("retrieve/responses/200/headers/X-RateLimit-Limit", { $ref: "#/components/headers/Limit" }),
  ]),
  same(
    "a body has definitions that nothing needs",
    [set("reschedule/requestBody/content/json/schema/$defs", { Size: { type: "string" } })],
    { given: [set("reschedule/requestBody/content/json/schema", inlineBody)], only31: true },
  ),
  same(
    "a property's schema is one of the definitions around it",
    [
      set("RescheduleRequest/$defs", { Note: { type: "string" } }),
      set(`${request}/note`, ref("RescheduleRequest/$defs/Note")),
    ],
    { only31: true },
  ),

  // Parameters.
  same("a parameter moves from the path to the operation", [
    remove("#paths|/api/v1/runs/{runId}/reschedule|parameters"),
    set("reschedule/parameters", [{ $ref: "#/components/parameters/RunId" }]),
  ]),
  same("a parameter moves from the operation to the path", [
    remove("retrieve/parameters"),
    set("#paths|/api/v1/runs/{runId}|parameters", [runId]),
  ]),
  same("a parameter is written out", [set("retrieve/parameters/0", runId)]),
  same("parameters in another order", [
    set("list/parameters", [
      { name: "status", in: "query", schema: ref("RunStatus") },
      { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100, default: 25 } },
    ]),
  ]),
  same("defaults of a parameter are spelled out", [
    set("list/parameters/1/style", "form"),
    set("list/parameters/1/explode", true),
    set("list/parameters/1/required", false),
  ]),

  // Compositions.
  same("allOf is flattened", [
    set("Run", {
      type: "object",
      required: ["id", "status", "durationMs", "attempts"],
      properties: {
        id: { type: "string", example: "run_1" },
        status: { type: "string", enum: ["DELAYED", "QUEUED", "COMPLETED"] },
        durationMs: { type: "integer", minimum: 0 },
        version: { type: ["string", "null"] },
        title: { type: "string", maxLength: 200 },
        tags: { type: "array", items: { type: "string" } },
        children: { type: "array", items: ref("RunBase") },
        attempts: { type: "array", items: { type: "object", properties: { number: { type: "integer" } } } },
        output: {},
      },
    }),
  ]),
  same("properties move to a new base", [
    set("Identified", { type: "object", required: ["id"], properties: { id: { type: "string", example: "run_1" } } }),
    set("RunBase", {
      allOf: [
        ref("Identified"),
        {
          type: "object",
          required: ["status", "durationMs"],
          properties: {
            status: { type: "string", enum: ["DELAYED", "QUEUED", "COMPLETED"] },
            durationMs: { type: "integer", minimum: 0 },
            version: { type: ["string", "null"] },
            title: { type: "string", maxLength: 200 },
            tags: { type: "array", items: { type: "string" } },
            children: { type: "array", items: ref("RunBase") },
          },
        },
      ],
    }),
  ]),
  same("a property moves from one part of allOf to another", [
    remove(`${response}/title`),
    set("Run/allOf/1/properties/title", { type: "string", maxLength: 200 }),
    set("RunPage/properties/data/items", {
      allOf: [ref("RunBase"), { properties: { title: { type: "string", maxLength: 200 } } }],
    }),
    set(`${response}/children/items`, {
      allOf: [ref("RunBase"), { properties: { title: { type: "string", maxLength: 200 } } }],
    }),
  ]),
  same("required moves to a part of its own", [
    set("Run/allOf/1/required", []),
    add("Run/allOf", { required: ["attempts"] }),
  ]),
  same("a request is wrapped in allOf", [
    set("reschedule/requestBody/content/json/schema", { allOf: [ref("RescheduleRequest")] }),
  ]),
  same("the parts of allOf in another order", [
    set("Run/allOf", [
      {
        type: "object",
        required: ["attempts"],
        properties: {
          attempts: { type: "array", items: { type: "object", properties: { number: { type: "integer" } } } },
          output: {},
        },
      },
      ref("RunBase"),
    ]),
  ]),
  same("alternatives that exclude each other: oneOf as anyOf", [
    set(`${request}/target`, {
      anyOf: [
        {
          type: "object",
          required: ["type", "zone"],
          properties: { type: { const: "zone" }, zone: { type: "string" } },
        },
        {
          type: "object",
          required: ["type", "region"],
          properties: { type: { const: "region" }, region: { type: "string" } },
        },
      ],
    }),
  ]),
  same("an alternative gets a name", [
    set("Region", {
      type: "object",
      required: ["type", "region"],
      properties: { type: { const: "region" }, region: { type: "string" } },
    }),
    set(`${request}/target/oneOf/0`, ref("Region")),
  ]),
  same("one alternative alone is the schema itself", [set(`${request}/note`, { oneOf: [{ type: "string" }] })]),

  same(
    "alternatives with a discriminator are wrapped for a description",
    [set(`${request}/place`, { description: "Where.", allOf: [ref("Place")] })],
    {
      given: [
        set("Region", {
          type: "object",
          required: ["type"],
          properties: { type: { type: "string" }, region: { type: "string" } },
        }),
        set("Zone", {
          type: "object",
          required: ["type"],
          properties: { type: { type: "string" }, zone: { type: "string" } },
        }),
        set("Place", { oneOf: [ref("Region"), ref("Zone")], discriminator: { propertyName: "type" } }),
        set(`${request}/place`, ref("Place")),
      ],
    },
  ),

  // Types.
  same(
    "a list of types as alternatives",
    [set(`${response}/version`, { anyOf: [{ type: "string" }, { type: "null" }] })],
    { only31: true },
  ),
  same("nullable as a list of types", [set(`${response}/version`, { type: ["null", "string"] })], { only31: true }),
  same(
    "a nullable reference as a list of types",
    [set(`${request}/machine`, { type: ["string", "null"], enum: ["small", "large", null] })],
    { only31: true, given: [set(`${request}/machine`, { anyOf: [ref("Machine"), { type: "null" }] })] },
  ),
  same(
    "a value as a list of one",
    [set(`${request}/target/oneOf/0/properties/type`, { type: "string", enum: ["region"] })],
    { only31: true },
  ),
  same("words in another order", [set("Machine/enum", ["large", "small"])]),
  same("words as alternatives", [set("Machine", { oneOf: [{ const: "small" }, { const: "large" }] })], {
    only31: true,
  }),
  same("a type in a list of one", [set(`${request}/note/type`, ["string"])], { only31: true }),
  same(
    "a whole number's bound, exclusive",
    [set(`${response}/durationMs`, { type: "integer", exclusiveMinimum: -1 })],
    { only31: true },
  ),
  same("limits that limit nothing", [
    set(`${request}/note/minLength`, 0),
    set(`${response}/tags/minItems`, 0),
    set(`${response}/tags/uniqueItems`, false),
    set("RescheduleRequest/additionalProperties", true),
  ]),
  same("a limit that does not apply to the type", [set(`${request}/note/maximum`, 5)]),

  same(
    "a schema that holds itself may be null, in other words",
    [
      set("MaybeRun", { anyOf: [{ type: "null" }, ref("RunBase")] }),
      set(`${response}/children/items`, ref("MaybeRun")),
    ],
    { only31: true, given: [set(`${response}/children/items`, { oneOf: [ref("RunBase"), { type: "null" }] })] },
  ),
  same(
    "limits in parts of allOf",
    [set(`${request}/note`, { allOf: [{ type: "string", maxLength: 5 }, { minLength: 1 }] })],
    {
      given: [set(`${request}/note`, { type: "string", maxLength: 5, minLength: 1 })],
    },
  ),
  same("a header of a response in lower case", [
    set("retrieve/responses/200/headers", { "x-ratelimit-limit": { required: true, schema: { type: "integer" } } }),
  ]),
  same("an operation says the server of the document again", [
    set("retrieve/servers", [{ url: "https://api.example.com" }]),
  ]),

  // Order and texts.
  same("properties in another order", [
    set("RunPage/properties", {
      next: { type: "string", description: "Cursor of the next page." },
      data: { type: "array", maxItems: 100, items: ref("RunBase") },
    }),
  ]),
  same("required names in another order", [set("RunBase/required", ["durationMs", "status", "id"])]),
  same("a recursive schema by way of another", [
    set("Children", { type: "array", items: ref("RunBase") }),
    set(`${response}/children`, ref("Children")),
  ]),
  same("a slash ends the server's address", [set("servers/0/url", "https://api.example.com/")]),
  {
    name: "a property called description is no description",
    due: "minor",
    edits: [set(`${response}/description`, { type: "string" })],
  },
];
