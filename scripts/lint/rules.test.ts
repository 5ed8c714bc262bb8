import { beforeAll, describe, expect, it } from "vitest";
import { type LintProblem, lintDocuments } from "./lint.js";
import { rules } from "./rules/index.js";

/** A document of one operation, put together from the parts under test. */
function document(parts: { operation?: string; responses?: string; body?: string; schemas?: string }): string {
  return `openapi: 3.1.0
info: {title: Tiny, version: 1.0.0}
paths:
  /runs:
    post:
      ${parts.operation ?? "operationId: runs.create\n      tags: [runs]"}
      ${parts.body ? `requestBody: {content: {application/json: {schema: ${parts.body}}}}` : "description: Tiny"}
      responses:
        "200":
          description: Fine
          ${parts.responses ?? "content: {}"}
components:
  schemas:
    ${parts.schemas ?? "Unused: {type: string}"}
`;
}

const answer = (schema: string) => `content: {application/json: {schema: ${schema}, example: 1}}`;
const statuses = `A: {type: string, enum: [X]}
    B: {type: string, enum: [Y]}`;
const select = (more: string) =>
  `${statuses}
    S: {anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}], x-select-by-header: {header: v, ${more}}}`;

interface Row {
  readonly rule: string;
  readonly name: string;
  readonly given: string;
  /** Message and pointer; none where the document is fine. */
  readonly want: readonly (readonly [message: string, pointer: string])[];
}

const post = "#/paths/~1runs/post";
const schemas = "#/components/schemas";

const table: readonly Row[] = [
  {
    rule: "operation-id",
    name: "accepts tag and name",
    given: document({}),
    want: [],
  },
  {
    rule: "operation-id",
    name: "refuses a name without a tag",
    given: document({ operation: "operationId: createRun\n      tags: [runs]" }),
    want: [
      [
        'operationId must be <tag>.<name>, both in camelCase, such as "runs.retrieve"; it is "createRun".',
        `${post}/operationId`,
      ],
    ],
  },
  {
    rule: "operation-id",
    name: "refuses the name of another tag",
    given: document({ operation: "operationId: tasks.create\n      tags: [runs]" }),
    want: [['operationId must begin with the operation\'s tag, "runs."; it is "tasks.create".', `${post}/operationId`]],
  },
  {
    rule: "operation-id",
    name: "refuses two tags",
    given: document({ operation: "operationId: runs.create\n      tags: [runs, tasks]" }),
    want: [
      [
        "An operation has exactly one tag; this one has 2. Keep the one before the dot of its operationId.",
        `${post}/tags`,
      ],
    ],
  },
  {
    rule: "property-description",
    name: "accepts a description and a reference",
    given: document({
      schemas: `T: {type: object, properties: {a: {type: string, description: What a is.}, b: {$ref: "#/components/schemas/U"}}}
    U: {type: string}`,
    }),
    want: [],
  },
  {
    rule: "property-description",
    name: "refuses a property that says nothing",
    given: document({
      schemas: 'T: {type: object, properties: {a: {type: string}, b: {type: string, description: " "}}}',
    }),
    want: ["a", "b"].map((name) => [
      `Property "${name}" has no description. Say what it is, with unit and limits, or refer to a schema that does.`,
      `${schemas}/T/properties/${name}`,
    ]),
  },
  {
    rule: "response-examples",
    name: "accepts one example and several",
    given: document({
      responses: "content: {application/json: {example: 1}, text/plain: {examples: {a: {value: b}}}}",
    }),
    want: [],
  },
  {
    rule: "response-examples",
    name: "names the media type without an example",
    given: document({
      responses: "content: {application/json: {example: 1}, text/plain: {schema: {type: string}, examples: {}}}",
    }),
    want: [
      [
        "This response shows no example of text/plain. Add one under examples, with a summary.",
        `${post}/responses/200/content/text~1plain`,
      ],
    ],
  },
  {
    rule: "example-details",
    name: "accepts what any part of the schema knows, and anything where anything goes",
    given: document({
      responses: `content: {application/json: {schema: {allOf: [{$ref: "#/components/schemas/T"}, {properties: {b: {}}}]},
            examples: {one: {value: {a: "2030-01-01T00:00:00Z", b: {c: 1}, list: [{a: "2030-01-01T00:00:00Z"}], open: {z: 1}}}}}}`,
      schemas: `T: {type: object, properties: {a: {type: string, format: date-time}, open: {type: object, additionalProperties: true},
        list: {type: array, items: {$ref: "#/components/schemas/T"}}}}`,
    }),
    want: [],
  },
  {
    rule: "example-details",
    name: "names a property that no part of the schema knows",
    given: document({
      responses: `content: {application/json: {schema: {$ref: "#/components/schemas/T"}, example: {list: [{aa: "x"}]}}}`,
      schemas: `T: {type: object, properties: {a: {type: string}, list: {type: array, items: {$ref: "#/components/schemas/T"}}}}`,
    }),
    want: [['The schema has no property "aa".', `${post}/responses/200/content/application~1json/example/list/0/aa`]],
  },
  {
    rule: "example-details",
    name: "names a date-time that is none, but not where it may be other text",
    given: document({
      responses: `content: {application/json: {schema: {$ref: "#/components/schemas/T"}, example: {a: yesterday, b: yesterday}}}`,
      schemas: `T: {type: object, properties: {a: {type: string, format: date-time}, b: {anyOf: [{type: string, format: date-time}, {type: string}]}}}`,
    }),
    want: [
      [
        'Expected a date-time such as 2030-01-01T00:00:00.000Z, got "yesterday".',
        `${post}/responses/200/content/application~1json/example/a`,
      ],
    ],
  },
  {
    rule: "closed-or-open-object",
    name: "accepts properties, and an object of anything",
    given: document({
      schemas: `T: {type: object, properties: {a: {type: string}}}
    U: {type: object, additionalProperties: true}
    V: {type: object, allOf: [{type: object, additionalProperties: {type: string}}]}`,
    }),
    want: [],
  },
  {
    rule: "closed-or-open-object",
    name: "refuses a bare object, nullable or not",
    given: document({ schemas: 'T: {type: object}\n    U: {type: [object, "null"], properties: {}}' }),
    want: ["T", "U"].map((name) => [
      "An object without properties fits nothing in TypeScript. List its properties, or say additionalProperties: true.",
      `${schemas}/${name}/type`,
    ]),
  },
  {
    rule: "one-way-dates",
    name: "accepts a date-time for each way",
    given: document({
      body: '{$ref: "#/components/schemas/Sent"}',
      responses: answer('{$ref: "#/components/schemas/Answered"}'),
      schemas: `Sent: {type: object, properties: {at: {type: string, format: date-time}}}
    Answered: {type: object, properties: {at: {type: string, format: date-time}}}`,
    }),
    want: [],
  },
  {
    rule: "one-way-dates",
    name: "refuses a date-time that is sent and answered, however deep it is",
    given: document({
      body: '{type: array, items: {$ref: "#/components/schemas/Both"}}',
      responses: answer('{allOf: [{$ref: "#/components/schemas/Both"}]}'),
      schemas:
        'Both: {type: object, properties: {next: {$ref: "#/components/schemas/Both"}, at: {type: string, format: date-time}}}',
    }),
    want: [
      [
        "This date-time is reached from a request and from a response. Callers may send a Date, answers are text: make a component for each.",
        `${schemas}/Both/properties/at/format`,
      ],
    ],
  },
  {
    rule: "open-enum",
    name: "accepts an open enum in an answer",
    given: document({ responses: answer("{type: string, x-open-enum: true, enum: [a]}") }),
    want: [],
  },
  {
    rule: "open-enum",
    name: "refuses an open enum that callers send",
    given: document({ body: "{type: string, x-open-enum: true, enum: [a]}" }),
    want: [
      [
        "A caller may send this open enum. Inputs are closed lists: drop x-open-enum, or make a component for each.",
        `${post}/requestBody/content/application~1json/schema/x-open-enum`,
      ],
    ],
  },
  {
    rule: "open-enum",
    name: "refuses an open enum without words",
    given: document({ schemas: "T: {type: string, x-open-enum: true}" }),
    want: [
      ["x-open-enum is true, and stands beside an enum or an anyOf of enums and patterns.", `${schemas}/T/x-open-enum`],
    ],
  },
  {
    rule: "select-by-header",
    name: "accepts branches of the anyOf",
    given: document({
      schemas: select('values: {"1": "#/components/schemas/A"}, otherwise: "#/components/schemas/B", client: "1"'),
    }),
    want: [],
  },
  {
    rule: "select-by-header",
    name: "refuses a branch that the anyOf does not have, and a client value that is none",
    given: document({
      schemas: select('values: {"1": "#/components/schemas/Gone"}, otherwise: "#/components/schemas/B", client: "2"'),
    }),
    want: [
      [
        "Expected one of the branches of anyOf, #/components/schemas/A or #/components/schemas/B; got #/components/schemas/Gone.",
        `${schemas}/S/x-select-by-header/values/1`,
      ],
      ["client is the value that our client sends, one of 1; got 2.", `${schemas}/S/x-select-by-header/client`],
    ],
  },
  {
    rule: "select-by-header",
    name: "refuses a selection that is incomplete",
    given: document({ schemas: "S: {anyOf: [{type: string}, {type: number}], x-select-by-header: {values: {}}}" }),
    want: [["x-select-by-header needs header, values, otherwise and client.", `${schemas}/S/x-select-by-header`]],
  },
];

describe("the house rules of the spec lint", () => {
  let found: Map<string, LintProblem[]>;

  beforeAll(() => {
    found = lintDocuments(Object.fromEntries(table.map(({ rule, name, given }) => [`${rule} ${name}`, given])));
  }, 60_000);

  it.each(table)("$rule $name", ({ rule, name, want }) => {
    const problems = (found.get(`${rule} ${name}`) ?? []).filter(({ ruleId }) => ruleId === `house/${rule}`);
    expect(problems.map(({ message, pointer }) => [message, pointer])).toEqual(want);
  });

  it.each(Object.keys(rules))("%s has a document that it refuses", (rule) => {
    expect(table.some((row) => row.rule === rule && row.want.length > 0)).toBe(true);
  });
});
