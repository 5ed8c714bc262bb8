import type { MediaType, Model, Operation, Response, Schema } from "../model.js";
import { parsePointer } from "../pointer.js";
import { reservedWords } from "../reserved-words.js";
import { isIdentifier } from "./identifiers.js";

/** Where the types of the API come from. */
const typesPackage = "@trigger-api/types";

/** Names that a generated file may not take for a schema's type. */
const reserved = new Set(
  `paths operations components webhooks OperationId $defs
  Array ReadonlyArray Promise Record Partial Pick Omit NonNullable Iterable AsyncIterable
  ApiPromise PagePromise RequestOptions HttpOptions HttpResult FormBody TaskBodies TaskItemsBodies TaskIdentifier OperationRow
  Methods HttpMethods ErrorBodies HttpGetPaths HttpPutPaths HttpPostPaths HttpDeletePaths HttpOptionsPaths HttpHeadPaths
  HttpPatchPaths HttpTracePaths`.split(/\s+/),
);

/** Says how schemas are called in a generated file, and remembers which names have to be imported for it. */
export interface TypeReferences {
  /** A schema's friendly name, where it is a reference to a component; else `fallback`. */
  schema(schema: Schema | undefined, fallback: string): string;
  /** The body of a media type of a response. */
  response(operation: Operation, response: Response, media: MediaType): string;
  /** The body of a media type of the request. */
  request(operation: Operation, media: MediaType): string;
  /** A part of the operation: `operations["runs.list"]["parameters"]`. */
  operation(operation: Operation, ...keys: readonly string[]): string;
  /** The import of all that was asked for; empty when that was nothing. */
  imports(): string;
}

/**
 * @param own names that the file declares itself
 */
export function createTypeReferences(model: Model, own: readonly string[] = []): TypeReferences {
  const used = new Set<string>();
  const plain = (name: string): string => name.replace(/[^A-Za-z0-9_$]+/g, "_");
  const friendly = new Set(
    model.schemas
      .map(({ name }) => name)
      // The types package renames what is no identifier, and what then falls together with another.
      .filter((name, _, all) => isIdentifier(name) && all.every((other) => other === name || plain(other) !== name))
      .filter((name) => !reserved.has(name) && !reservedWords.has(name) && !own.includes(name)),
  );
  const use = (name: string): string => {
    used.add(name);
    return name;
  };
  const operation: TypeReferences["operation"] = ({ id }, ...keys) =>
    [`${use("operations")}[${JSON.stringify(id)}]`, ...keys.map((key) => `[${indexKey(key)}]`)].join("");
  const schema: TypeReferences["schema"] = (given, fallback) => {
    const ref = typeof given === "object" ? given.$ref : undefined;
    if (ref === undefined) return fallback;
    const name = parsePointer(ref)?.at(-1) ?? "";
    return friendly.has(name) ? use(name) : `${use("components")}["schemas"][${JSON.stringify(name)}]`;
  };
  return {
    schema,
    operation,
    response: (of, { status }, media) =>
      typeof media.schema === "object" && media.schema.$ref !== undefined
        ? schema(media.schema, "")
        : operation(of, "responses", status, "content", media.type),
    request: (of, media) => {
      if (typeof media.schema === "object" && media.schema.$ref !== undefined) return schema(media.schema, "");
      const body = operation(of, "requestBody");
      return `${of.requestBody?.required ? body : `NonNullable<${body}>`}["content"][${JSON.stringify(media.type)}]`;
    },
    imports: () =>
      used.size === 0
        ? ""
        : `import type {\n${[...used]
            .sort()
            .map((name) => `  ${name},\n`)
            .join("")}} from "${typesPackage}";\n`,
  };
}

/** The types have statuses as numbers, the rest as texts. */
function indexKey(key: string): string {
  return /^[1-5]\d\d$/.test(key) ? key : JSON.stringify(key);
}
