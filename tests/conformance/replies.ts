import document from "@trigger-api/types/openapi.json" with { type: "json" };
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { PlainReply, PlainRequest, Send } from "./target.js";

/** An operation with one of the statuses that the spec has for it. */
export type Reached = `${string} ${number}`;

export interface CheckedReplies {
  readonly send: Send;
  /** What was wrong with replies so far: a status that is not documented, or a body that breaks its schema. */
  readonly problems: readonly string[];
  readonly reached: ReadonlySet<Reached>;
}

interface Content {
  readonly [type: string]: { readonly schema?: unknown };
}

interface Documented {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  /** Fewer is closer: `/runs/latest` before `/runs/{runId}`. */
  readonly parameters: number;
  readonly pointer: string;
  readonly statuses: Readonly<Record<string, { readonly content?: Content; readonly $ref?: string }>>;
}

const operations = readOperations().sort((one, other) => one.parameters - other.parameters);

/** All that the spec documents, by operation. */
export const documented: ReadonlyMap<string, readonly string[]> = new Map(
  operations.map(({ id, statuses }) => [id, Object.keys(statuses)]),
);

/** Lets requests through, and holds each reply against the bundled spec, with nothing of the mock's own in between. */
export function checkReplies(send: Send): CheckedReplies {
  const problems: string[] = [];
  const reached = new Set<Reached>();
  return {
    problems,
    reached,
    async send(request) {
      const reply = await send(request);
      const operation = find(request);
      if (operation) {
        reached.add(`${operation.id} ${reply.status}`);
        const problem = problemOf(operation, reply);
        if (problem !== undefined) problems.push(`${operation.id} ${reply.status}: ${problem}`);
      }
      return reply;
    },
  };
}

function find({ method, path }: PlainRequest): Documented | undefined {
  const [pathname = ""] = path.split("?");
  return operations.find((one) => one.method === method && one.pattern.test(pathname));
}

function problemOf({ pointer, statuses }: Documented, { status, headers, text }: PlainReply): string | undefined {
  const response = statuses[status];
  if (!response) return "the spec has no such status";
  const type = headers.get("content-type")?.split(";")[0] ?? "";
  const at = response.$ref ? response.$ref.slice(1) : `${pointer}/responses/${status}`;
  const { content } = response.$ref ? responseAt(response.$ref) : response;
  if (!content) return text === "" ? undefined : "the spec has no body for it";
  if (!(type in content)) return `the spec has no ${type || "body without a type"} for it`;
  const validate = validator(`${at}/content/${escapePart(type)}/schema`);
  const body = type.includes("json") ? parse(text) : text;
  if (body === undefined) return "it calls itself JSON, and is none";
  if (validate(body)) return undefined;
  return ajv.errorsText(validate.errors, { dataVar: "body" });
}

/** `undefined` where it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Other words of OpenAPI stand among those of JSON Schema.
const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true });
// The package is CommonJS, and its types say so only in part.
(formats as unknown as (on: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: "openapi", ...document });

const validators = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  const known = validators.get(pointer) ?? ajv.getSchema(`openapi#${pointer}`);
  if (!known) throw new Error(`expected a schema at ${pointer} of the bundled spec`);
  validators.set(pointer, known);
  return known;
}

function responseAt(reference: string): { readonly content?: Content } {
  let value: unknown = document;
  for (const part of reference.slice(2).split("/")) value = Reflect.get(Object(value), part);
  // The reference of a response leads to a response.
  return value as { readonly content?: Content };
}

function readOperations(): Documented[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      if (!("operationId" in operation)) return [];
      const parts = path.split(/\{\w+\}/);
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        pattern: new RegExp(`^${parts.map(escapePattern).join("[^/]+")}$`),
        parameters: parts.length - 1,
        pointer: `/paths/${escapePart(path)}/${method}`,
        statuses: operation.responses,
      };
    }),
  );
}

/** For a JSON pointer in a URI fragment. */
function escapePart(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
