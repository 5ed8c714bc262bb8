import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadModel } from "../generate/load.js";
import type { Model, Operation } from "../generate/model.js";
import { leftOut } from "./left-out.js";
import { schemasAt } from "./schema-paths.js";

/** What the public reference documents stands in our spec, or a row of UPSTREAM.md says why not. */

const published = readFileSync(new URL("published-properties.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => {
    const [request = "", part = "", names = ""] = line.split("\t");
    return { request, part, names: names.split(" ") };
  });

const requests = [...new Set(published.map(({ request }) => request))].map((request) => ({ request }));

let model: Model;

beforeAll(async () => {
  model = await loadModel("openapi/openapi.yaml");
});

/** Names of path parameters differ. */
function shape(request: string): string {
  return request.replace(/\{[^}]*\}/g, "{}");
}

function ours(request: string): Operation {
  const found = model.operations.find(({ method, path }) => shape(`${method} ${path}`) === shape(request));
  if (!found) throw new Error(`the spec has no operation ${request}`);
  return found;
}

function has({ parameters, requestBody, responses }: Operation, part: string, name: string): boolean {
  if (part === "statuses") return responses.some(({ status }) => status === name);
  if (part === "query") return parameters.some((one) => one.in === "query" && one.name === name);
  const content = part === "body" ? requestBody?.content : responses.find(({ status }) => status === part)?.content;
  return (content ?? []).some(({ schema }) => schemasAt(model.document, schema, name).length > 0);
}

/** Sections and first cells of the rows of UPSTREAM.md. */
function upstreamRows(): Set<string> {
  const rows = new Set<string>();
  let section = "";
  for (const line of readFileSync("openapi/UPSTREAM.md", "utf8").split("\n")) {
    if (line.startsWith("## ")) section = line.slice(3);
    if (line.startsWith("| ")) rows.add(`${section} > ${line.slice(2, line.indexOf(" |", 2))}`);
  }
  return rows;
}

describe("the published reference", () => {
  it("has 61 operations", () => {
    expect(requests).toHaveLength(61);
  });

  it.each(requests)("is covered: $request", ({ request }) => {
    const operation = ours(request);
    const excused = leftOut.filter(({ id }) => id === operation.id);
    const missing = published
      .filter((line) => line.request === request)
      .flatMap(({ part, names }) => names.map((name) => ({ part, name })))
      .filter(({ part, name }) => !has(operation, part, name))
      .map(({ part, name }) => `${part} ${name}`);
    expect(missing.sort()).toEqual(excused.map(({ what }) => what).sort());
  });

  it.each(leftOut)("explains in UPSTREAM.md why $id has no $what", ({ row }) => {
    expect(upstreamRows()).toContain(row);
  });
});
