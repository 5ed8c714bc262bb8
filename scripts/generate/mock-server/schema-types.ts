import { generatedHeader } from "../header.js";
import type { Model, Operation, Schema, SchemaObject } from "../model.js";

/**
 * TypeScript for the plain schemas of the control API, and one entry for each operation: what its handler is given
 * and what it may answer. Knows what that document uses; anything else becomes `unknown`.
 */
export function emitSchemaTypes(model: Model): string {
  const named = model.schemas.map(({ name, schema }) => `${doc(schema)}export type ${name} = ${typeOf(schema)};\n`);
  const operations = model.operations.map(
    (operation) => `  ${JSON.stringify(operation.id)}: ${operationType(operation)};\n`,
  );
  return [
    generatedHeader,
    ...named,
    "\n/** What the handler of each operation is given, and what it may answer by status. */\n",
    "export interface ControlOperations {\n",
    ...operations,
    "}\n",
  ].join("");
}

function operationType(operation: Operation): string {
  const body = operation.requestBody?.content.map(({ schema }) => typeOf(schema)).join(" | ") ?? "undefined";
  const replies = operation.responses.map(({ status, content }) => {
    const bodies = content.map(({ type, schema }) => (type.startsWith("text/") ? "string" : typeOf(schema)));
    return `${/^\d+$/.test(status) ? status : JSON.stringify(status)}: ${bodies.join(" | ") || "undefined"}`;
  });
  const optional = operation.requestBody?.required === false ? `${body} | undefined` : body;
  return `{ params: ${fields(operation, "path")}; query: ${fields(operation, "query")}; body: ${optional}; replies: { ${replies.join("; ")} } }`;
}

function fields(operation: Operation, part: "path" | "query"): string {
  const members = operation.parameters
    .filter((parameter) => parameter.in === part)
    .map(({ name, required, schema }) => `${JSON.stringify(name)}${required ? "" : "?"}: ${typeOf(schema)}`);
  return members.length === 0 ? "Record<never, never>" : `{ ${members.join("; ")} }`;
}

function typeOf(schema: Schema): string {
  if (typeof schema === "boolean") return "unknown";
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  if (schema["x-open-enum"] === true) return `${typeOf({ ...schema, "x-open-enum": false })} | (string & {})`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return branches.map((branch) => `(${typeOf(branch)})`).join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => `(${typeOf(part)})`).join(" & ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.map((type) => plainType(type, schema)).join(" | ") || "unknown";
}

function plainType(type: string, schema: SchemaObject): string {
  switch (type) {
    case "string":
    case "boolean":
    case "null":
      return type;
    case "integer":
    case "number":
      return "number";
    case "array":
      return `readonly (${typeOf(schema.items ?? true)})[]`;
    case "object":
      return objectType(schema);
    default:
      return "unknown";
  }
}

function objectType({ properties = {}, required = [], additionalProperties }: SchemaObject): string {
  const members = Object.entries(properties).map(
    ([name, schema]) => `readonly ${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${typeOf(schema)}`,
  );
  if (members.length > 0) return `{ ${members.join("; ")} }`;
  if (additionalProperties === false) return "Record<never, never>";
  return `Readonly<Record<string, ${typeOf(additionalProperties ?? true)}>>`;
}

function doc(schema: Schema): string {
  const text = typeof schema === "object" && schema.description ? schema.description.trim().split("\n").join(" ") : "";
  return text === "" ? "" : `/** ${text.replaceAll("*/", "*\\/")} */\n`;
}
