/**
 * Lists what a published document says of each operation: its statuses, and the names of its properties and query
 * parameters, nothing else. The list is committed, the document is not; a test holds our spec against the list.
 *
 *     tsx scripts/upstream/published-properties.ts --from FILE
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadModel } from "../generate/load.js";
import type { MediaType, Model, Operation } from "../generate/model.js";
import { ProblemsError, runScript } from "../problems.js";
import { parts, pathsOf } from "./schema-paths.js";

const list = new URL("published-properties.tsv", import.meta.url);

/** One line for each part of an operation that has any: `GET /api/v1/runs`, the part, names, with tabs between them. */
function lines({ document, operations }: Model): string[] {
  const names = (content: readonly MediaType[]) => content.flatMap(({ schema }) => pathsOf(document, schema));
  return operations.flatMap((operation) => {
    const found: [string, string[]][] = [
      ["statuses", operation.responses.map(({ status }) => status)],
      ["query", operation.parameters.filter((one) => one.in === "query").flatMap((one) => queryNames(document, one))],
      ["body", names(operation.requestBody?.content ?? [])],
      ...operation.responses.map(({ status, content }): [string, string[]] => [status, names(content)]),
    ];
    return found
      .filter(([, listed]) => listed.length > 0)
      .map(([part, listed]) =>
        [`${operation.method} ${operation.path}`, part, [...new Set(listed)].join(" ")].join("\t"),
      );
  });
}

/** An object in the query is written `page[size]`; one inside it, `filter[createdAt][from]`. */
function queryNames(document: Model["document"], { name, schema }: Operation["parameters"][number]): string[] {
  if (!parts(document, schema).some(({ properties }) => properties !== undefined)) return [name];
  const paths = pathsOf(document, schema).filter((path) => !path.includes("[]"));
  const leaves = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
  return leaves.map((path) => `${name}[${path.replaceAll(".", "][")}]`);
}

await runScript(async () => {
  const { from } = parseArgs({ options: { from: { type: "string" } } }).values;
  if (from === undefined) throw new ProblemsError(["expected --from FILE: an OpenAPI document, YAML or JSON"]);
  const found = lines(await loadModel(from));
  writeFileSync(list, `${found.join("\n")}\n`);
  console.log(`wrote ${found.length} lines`);
  return 0;
});
