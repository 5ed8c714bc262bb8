import type { MediaType, Operation, Parameter } from "../model.js";
import { argumentNames, propertyName } from "./identifiers.js";
import { paginationOf } from "./pagination.js";
import { queryParameters } from "./query-shape.js";
import { preferred, successes } from "./responses.js";
import { mayBe, type ResolveSchema } from "./schemas.js";
import type { TypeReferences } from "./type-references.js";
import { typedPayloads } from "./typed-payloads.js";

/** All that a signature is made from. */
export interface SignatureContext {
  readonly types: TypeReferences;
  readonly resolve: ResolveSchema;
  /** The interface of an operation's query. */
  queryName(operation: Operation): string;
  /** Notes that a type of the contract is used. */
  contract(name: string): string;
}

/** A method as it stands in its interface: `cancel(runId: string, options?: RequestOptions): ApiPromise<…>;` */
export function emitSignature(operation: Operation, context: SignatureContext): string {
  const payload = typedPayloads[operation.id]?.task;
  const generic = payload ? `<Task extends ${context.contract("TaskIdentifier")}>` : "";
  const inPath = operation.parameters.filter((one) => one.in === "path");
  const names = argumentNames(inPath.map(({ name }) => name));
  const path = inPath.map((one, index) => {
    const type = payload === one.name ? "Task" : pathType(operation, one, context);
    return `${names[index]}: ${type}`;
  });
  const all = [...path, ...bodyAndQuery(operation, context)].join(", ");
  return `  ${propertyName(operation.name)}${generic}(${all}): ${resultType(operation, context)};\n`;
}

function pathType(operation: Operation, { name, schema }: Parameter, { types, resolve }: SignatureContext): string {
  const { type, enum: words } = resolve(schema);
  if (type === "string" && words === undefined) return "string";
  if (mayBe("integer", schema, resolve) || mayBe("number", schema, resolve)) return "number | string";
  return types.schema(schema, types.operation(operation, "parameters", "path", name));
}

function bodyAndQuery(operation: Operation, context: SignatureContext): string[] {
  const options = context.contract("RequestOptions");
  const parameters = queryParameters(operation);
  const required = parameters.some((one) => one.required);
  const query = parameters.length > 0 ? context.queryName(operation) : undefined;
  const body = bodyType(operation, context);
  if (body === undefined) {
    const first = query === undefined ? [] : [`query${required ? "" : "?"}: ${query}`];
    return [...first, `options?: ${options}`];
  }
  const mark = operation.requestBody?.required ? "" : "?";
  if (query === undefined) return [`body${mark}: ${body}`, `options?: ${options}`];
  // A required argument may not follow an optional one.
  const first = required && mark ? `body: ${body} | undefined` : `body${mark}: ${body}`;
  return [first, `options${required ? "" : "?"}: ${options} & { readonly query${required ? "" : "?"}: ${query} }`];
}

function bodyType(operation: Operation, context: SignatureContext): string | undefined {
  const media = preferred(operation.requestBody?.content ?? []);
  if (!media) return undefined;
  const plain = requestType(operation, media, context);
  const typed = typedPayloads[operation.id];
  return typed ? `${context.contract(typed.body)}<${plain}>[Task]` : plain;
}

/**
 * What may be given as the body: for NDJSON the items of its lines, at once or as they come, or the lines as text; for
 * multipart a form as well.
 */
export function requestType(
  operation: Operation,
  media: MediaType,
  { types, contract }: Pick<SignatureContext, "types" | "contract">,
): string {
  const plain = types.request(operation, media);
  const written = media.type.includes("ndjson") ? `Iterable<${plain}> | AsyncIterable<${plain}> | string` : plain;
  const multipart = operation.requestBody?.content.some(({ type }) => type.startsWith("multipart/"));
  return multipart ? `${written} | ${contract("FormBody")}` : written;
}

function parenthesise(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}

function resultType(operation: Operation, { types, resolve, contract }: SignatureContext): string {
  const body = successType(operation, types);
  const pages = paginationOf(operation, resolve);
  if (!pages) return `${contract("ApiPromise")}<${body}>`;
  return `${contract("PagePromise")}<${body}, ${types.schema(pages.item, `NonNullable<${parenthesise(body)}["data"]>[number]`)}>`;
}

/** What an operation answers with when it works: one type for each way it can. */
export function successType(operation: Operation, types: TypeReferences): string {
  const answers = successes(operation);
  const bodies = answers.map((answer) => {
    const media = preferred(answer.content);
    return media ? types.response(operation, answer, media) : answers.length > 1 ? "undefined" : "void";
  });
  return [...new Set(bodies)].join(" | ") || "unknown";
}
