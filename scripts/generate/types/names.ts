import { generatedHeader } from "../header.js";
import type { Model, Schema } from "../model.js";
import { reservedWords } from "../reserved-words.js";

/** One type for each component schema under its own name, and the union of all operation ids. */
export function emitNames(model: Model): string {
  const ids = model.operations.map(({ id }) => `  | ${JSON.stringify(id)}`);
  const names = typeNames(model.schemas.map(({ name }) => name));
  const types = model.schemas.map(({ name, schema }, index) => {
    const doc = summary(schema);
    return `${doc ? `/** ${doc} */\n` : ""}export type ${names[index]} = components["schemas"][${JSON.stringify(name)}];\n`;
  });
  return `${generatedHeader}
${types.length > 0 ? 'import type { components } from "./openapi.js";\n\n' : ""}/** The name of an operation, everywhere: in the spec, the client, the mock and its journal. */
export type OperationId =
${ids.length > 0 ? ids.join("\n") : "  never"};
${types.map((type) => `\n${type}`).join("")}`;
}

/**
 * Component names as TypeScript identifiers. A name that is one stays; one that is none, or means something to
 * TypeScript or in these files, is changed, and gets a number where that name is taken.
 */
function typeNames(names: readonly string[]): string[] {
  const own = new Set(["OperationId", "components", "operations", "paths", "webhooks", "$defs"]);
  const plain = names.map((name) => name.replace(/[^A-Za-z0-9_$]+/g, "_").replace(/^(?=\d)/, "_"));
  const kept = new Set(
    names.filter((name, index) => name === plain[index] && !own.has(name) && !reservedWords.has(name)),
  );
  const taken = new Set([...own, ...reservedWords, ...kept]);
  return names.map((name, index) => {
    if (kept.has(name)) return name;
    const word = plain[index] || "_";
    let unique = reservedWords.has(word) ? `${word}_` : word;
    for (let n = 2; taken.has(unique); n += 1) unique = `${word}${n}`;
    taken.add(unique);
    return unique;
  });
}

/** First paragraph of a schema's description, on one line. */
function summary(schema: Schema): string {
  const description = typeof schema === "object" ? (schema.description ?? "") : "";
  const [first = ""] = description.trim().split(/\n\s*\n/);
  return first.replace(/\s+/g, " ").replaceAll("*/", "*\\/").trim();
}
