import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadModel } from "../scripts/generate/load.js";
import type { Model, Operation, SchemaObject } from "../scripts/generate/model.js";
import { isRecord, resolveRef } from "../scripts/generate/pointer.js";
import { parts, schemasAt } from "../scripts/upstream/schema-paths.js";
import { shapeless } from "./spec/shapeless.js";
import { rowsBelow } from "./spec/table.js";

/** The spec against what is known of the service, which stands in the tables of `spec/`. */

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Expected {
  readonly id: string;
  readonly request: string;
  readonly statuses: readonly string[];
  readonly credentials: readonly string[];
  readonly list: string;
  readonly once: boolean;
  readonly body: string;
}

const extras = rowsBelow(file("spec/operations.md"), "## What stands in the spec besides").map(
  ([id = "", what = "", why = ""]) => ({ id, what, why }),
);

const expected: readonly Expected[] = rowsBelow(file("spec/operations.md"), "# What each operation is").map(
  ([id = "", request = "", statuses = "", credentials = "", list = "", twice = "", body = ""]) => {
    const besides = extras.filter((row) => row.id === id).map((row) => row.what);
    return {
      id,
      request,
      statuses: [...statuses.split(" "), ...besides.filter((what) => /^\d/.test(what))].sort(),
      credentials: [...credentials.split(" "), ...besides.filter((what) => !/^\d/.test(what))].sort(),
      list,
      once: twice === "no",
      body,
    };
  },
);

let model: Model;

beforeAll(async () => {
  model = await loadModel(file("../openapi/openapi.yaml"));
});

function operation(id: string): Operation {
  const found = model.operations.find((one) => one.id === id);
  if (!found) throw new Error(`the spec has no operation ${id}`);
  return found;
}

function successes(id: string) {
  return operation(id).responses.filter(({ status }) => status.startsWith("2"));
}

describe("the operations", () => {
  it("are the 74, by name, method and path, each with the tag of its name", () => {
    const want = expected.map(({ id, request }) => `${id} ${request}`);
    expect(want).toHaveLength(74);
    expect(model.operations.map(({ id, method, path }) => `${id} ${method} ${path}`).sort()).toEqual(want.sort());
    for (const { id, tag } of model.operations) expect(id.startsWith(`${tag}.`)).toBe(true);
  });

  it.each(expected)("$id answers with the statuses that the service can give", ({ id, statuses }) => {
    expect(
      operation(id)
        .responses.map(({ status }) => status)
        .sort(),
    ).toEqual(statuses);
  });

  it.each(expected)("$id takes the credentials and scopes that the service does", ({ id, credentials }) => {
    expect(credentialsOf(operation(id)).sort()).toEqual(credentials);
  });

  it.each(expected)("$id has the right kind of list, body and repeatability", ({ id, list, body, once }) => {
    const found = operation(id);
    expect({ list: listStyle(found), body: bodyKinds(found), once: !found.idempotent }).toEqual({ list, body, once });
  });
});

const schemes: Readonly<Record<string, string>> = {
  secretKey: "key",
  personalAccessToken: "person",
  organizationAccessToken: "organisation",
};

function credentialsOf({ security }: Operation): string[] {
  if (security.length === 0) return ["none"];
  return security.flatMap((alternative) =>
    Object.entries(alternative).flatMap(([scheme, scopes]) => {
      if (scheme !== "publicAccessToken") return [schemes[scheme] ?? scheme];
      return scopes.length > 0 ? scopes : ["token"];
    }),
  );
}

function listStyle({ id, parameters }: Operation): string {
  const query = new Set(parameters.filter((one) => one.in === "query").map(({ name }) => name));
  const [answer] = successes(id);
  const schema = answer?.content[0]?.schema ?? false;
  const has = (path: string) => schemasAt(model.document, schema, path).length > 0;
  if (query.has("page[after]") && has("pagination.next")) {
    expect(query.has("page[before]")).toBe(has("pagination.previous"));
    return query.has("page[before]") ? "cursor" : "forward";
  }
  return query.has("page") && query.has("perPage") && has("pagination.totalPages") ? "number" : "";
}

function bodyKinds({ requestBody }: Operation): string {
  if (!requestBody) return "";
  const names: Readonly<Record<string, string>> = {
    "application/json": "json",
    "application/x-ndjson": "ndjson",
    "multipart/form-data": "form",
  };
  const kinds = requestBody.content.map(({ type }) => names[type] ?? type);
  return [...kinds, ...(requestBody.required ? [] : ["optional"])].join(", ");
}

describe("refusals", () => {
  const refusals = rowsBelow(file("spec/refusals.md"), "# How the service refuses").map(
    ([id = "", status = "", text = ""]) => ({ id, status, text }),
  );

  it.each(refusals)("$id $status: $text", ({ id, status, text }) => {
    const response = operation(id).responses.find((one) => one.status === status);
    const known = response?.content.some(
      ({ schema, examples }) =>
        examples.some(({ value }) => matches(text, textOf(value))) ||
        errorSchemas(schema).some((one) => wordsAllow(one, text)),
    );
    expect(known).toBe(true);
  });

  it("each have an example that says what was refused", () => {
    const generic =
      /^(error|errors?|string|bad request|not ok|failed|failure|some error.*|invalid|message|forbidden)$/i;
    const vague = model.operations.flatMap(({ id, responses }) =>
      responses
        .filter(({ status }) => !status.startsWith("2"))
        .filter(({ content }) => {
          const texts = content.flatMap(({ examples }) => examples.map(({ value }) => textOf(value)));
          return texts.length === 0 || texts.some((text) => text.trim() === "" || generic.test(text));
        })
        .map(({ status }) => `${id} ${status}`),
    );
    expect(vague).toEqual([]);
  });
});

/** The text of a refusal: that of `error`, or the whole of a plain one. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return isRecord(value) && typeof value.error === "string" ? value.error : "";
}

function matches(text: string, given: string): boolean {
  const [start = "", ...rest] = text.split("…");
  return rest.length === 0 ? given === text : given.startsWith(start);
}

function errorSchemas(schema: Parameters<typeof schemasAt>[1]): SchemaObject[] {
  const members = schemasAt(model.document, schema, "error");
  return members.length > 0 ? members : parts(model.document, schema);
}

/** Whether a schema knows a text by its words or its pattern, not only as some text. */
function wordsAllow(schema: SchemaObject, text: string): boolean {
  const sample = text.replace("…", " x");
  if (schema.enum?.some((word) => typeof word === "string" && matches(text, word))) return true;
  return typeof schema.pattern === "string" && new RegExp(schema.pattern, "u").test(sample);
}

describe("limits", () => {
  const limits = rowsBelow(file("spec/limits.md"), "# Limits").map(([id = "", where = "", limit = "", value = ""]) => ({
    id,
    where,
    limit,
    value,
  }));

  it.each(limits)("$id $where: $limit $value", ({ id, where, limit, value }) => {
    const { parameters, requestBody, responses } = operation(id);
    if (limit === "says") {
      expect(responses.find(({ status }) => status === where)?.description).toContain(value);
      return;
    }
    const inQuery = /^\[(.*)\]$/.exec(where)?.[1];
    const found = inQuery
      ? parts(model.document, parameters.find(({ name }) => name === inQuery)?.schema)
      : (requestBody?.content ?? []).flatMap(({ schema }) => schemasAt(model.document, schema, where));
    expect(found.flatMap((schema) => schema[limit] ?? [])).toContain(Number(value));
  });
});

describe("headers", () => {
  const withVersions = ["runs.list", "runs.listForProject", "runs.reschedule", "runs.retrieve"];
  const withTokens = [
    "batches.create",
    "batches.trigger",
    "batches.triggerV1",
    "tasks.batchTrigger",
    "tasks.trigger",
    "waitpoints.create",
  ];
  const retriedWhenUnknown = [
    "batches.retrieve",
    "batches.retrieveV1",
    "runs.listEvents",
    "runs.retrieve",
    "runs.retrieveSpan",
    "runs.retrieveTrace",
  ];

  it("choose the words of a run's status wherever a run is answered, and nowhere else", () => {
    const found = model.operations.filter(({ parameters }) => {
      return parameters.some(({ name }) => name === "x-trigger-api-version");
    });
    expect(found.map(({ id }) => id).sort()).toEqual(withVersions);
    const words = (name: string) => parts(model.document, { $ref: `#/components/schemas/${name}` });
    const known = (name: string) => words(name).flatMap((schema) => schema.enum ?? []);
    expect(known("RunStatus")).toHaveLength(13);
    expect(known("LegacyRunStatus")).toHaveLength(15);
  });

  it("hand out tokens where something is created that a browser may watch", () => {
    const found = model.operations.filter(({ id }) =>
      successes(id).some(({ headers }) => headers.some(({ name }) => name === "x-trigger-jwt")),
    );
    expect(found.map(({ id }) => id).sort()).toEqual(withTokens);
  });

  it("tell the state of the rate limit on each answer of an operation that has one", () => {
    for (const { id, responses } of model.operations) {
      const limited = responses.some(({ status }) => status === "429");
      const names = successes(id).map(({ headers }) => headers.filter(({ name }) => name.startsWith("x-ratelimit-")));
      for (const found of names) expect([id, found.length]).toEqual([id, limited ? 3 : 0]);
    }
  });

  it("say which unknown things are worth asking for again", () => {
    const found = model.operations.filter(({ responses }) =>
      responses.some(
        ({ status, headers }) => status === "404" && headers.some(({ name }) => name === "x-should-retry"),
      ),
    );
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(retriedWhenUnknown));
  });
});

describe("schemas", () => {
  it("say what they are, but for payloads, outputs, metadata, contexts and the data of tokens", () => {
    expect(shapeless(model)).toEqual([
      "waitpoints.callback body",
      "BatchItem.context",
      "BatchItem.payload",
      "BatchLine.payload",
      "CompleteWaitpointTokenRequest.data",
      "MetadataOperation.value",
      "ReplayRunRequest.payload",
      "Run.output",
      "Run.payload",
      "TriggerTaskRequest.context",
      "TriggerTaskRequest.payload",
    ]);
  });

  it("are used, as is every other shared component", () => {
    const used = new Set<string>();
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) for (const one of node) walk(one);
      if (!isRecord(node)) return;
      if (typeof node.$ref === "string" && !used.has(node.$ref)) {
        used.add(node.$ref);
        walk(resolveRef(model.document, node));
      }
      for (const one of Object.values(node)) walk(one);
    };
    walk(model.document.paths);
    for (const { security } of model.operations) {
      for (const scheme of security.flatMap(Object.keys)) used.add(`#/components/securitySchemes/${scheme}`);
    }
    const all = Object.entries(model.document.components ?? {}).flatMap(([kind, components]) =>
      Object.keys(components).map((name) => `#/components/${kind}/${name}`),
    );
    expect(all.filter((pointer) => !used.has(pointer))).toEqual([]);
  });
});
