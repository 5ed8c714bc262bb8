import { emitDigest } from "../digest.js";
import { generatedHeader } from "../header.js";
import type { Files, Model, Operation } from "../model.js";
import { collectSchemas, type SchemaKeys } from "./schemas.js";
import { createWrittenAs, type WrittenAs } from "./written-as.js";

/** How the files and what they export are told apart where two documents share a folder. */
export interface Naming {
  /** Of file names: `control-`. */
  readonly prefix: string;
  /** Of exported names, in camel case: `control`. */
  readonly name: string;
}

/**
 * One document as data, in files that people can merge and review: one operation, schema or example a line.
 *
 * @param hints whether schemas keep their own examples and defaults
 */
export function emitData(model: Model, naming: Naming, hints = false): Files {
  const { prefix } = naming;
  const keys = collectSchemas(model, hints);
  const written = createWrittenAs(model);
  return {
    [`${prefix}operations.ts`]: emitOperations(model, keys, written, naming),
    [`${prefix}schemas.ts`]: emitText(naming, "schemas", "JSON text: key → JSON Schema.", keys.schemas),
    [`${prefix}examples.ts`]: emitText(
      naming,
      "examples",
      "JSON text: operation → status → media type → example.",
      model.operations.map((operation) => [operation.id, examplesOf(operation)] as const),
    ),
    [`${prefix}digest.ts`]: emitDigest(model, digestName(naming)),
    [`${prefix}model.ts`]: emitModel(model, naming),
  };
}

function exported({ name }: Naming, word: string): string {
  return name === "" ? word : `${name}${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function emitOperations(model: Model, keys: SchemaKeys, written: WrittenAs, naming: Naming): string {
  const ids = model.operations.map(({ id }) => `  | ${JSON.stringify(id)}`);
  const type = exported(naming, "OperationId");
  return [
    generatedHeader,
    'import type { OperationData } from "../contract.js";\n\n',
    `/** Names of all operations. */\nexport type ${type.charAt(0).toUpperCase()}${type.slice(1)} =\n`,
    `${ids.join("\n") || "  never"};\n\n`,
    `/** All operations, in spec order. */\nexport const ${exported(naming, "operations")}: readonly OperationData[] = [\n`,
    ...model.operations.map((operation) => `  ${JSON.stringify(operationData(operation, keys, written))},\n`),
    "];\n",
  ].join("");
}

/** An operation as the engine takes it. */
export function operationData(operation: Operation, keys: SchemaKeys, writtenAs: WrittenAs) {
  const { id, method, path, security, requestBody } = operation;
  return {
    id,
    method,
    path,
    security,
    parameters: operation.parameters.map((parameter) => {
      const { opaque, ...written } = writtenAs(parameter);
      return {
        name: parameter.name,
        in: parameter.in,
        required: parameter.required,
        ...written,
        schema: keys.ofParameter(operation, opaque ? { ...parameter, schema: true } : parameter),
      };
    }),
    ...(requestBody
      ? {
          request: {
            required: requestBody.required,
            content: Object.fromEntries(
              requestBody.content.map((media) => [media.type, keys.ofRequest(operation, media)]),
            ),
          },
        }
      : {}),
    replies: Object.fromEntries(
      operation.responses.map((response) => [
        response.status,
        Object.fromEntries(response.content.map((media) => [media.type, keys.ofReply(operation, response, media)])),
      ]),
    ),
  };
}

function examplesOf({ responses }: Operation): Record<string, Record<string, unknown>> {
  const withExamples = responses.map(({ status, content }) => {
    const ofTypes = content.flatMap(({ type, examples: [first] }) => (first ? [[type, first.value] as const] : []));
    return [status, Object.fromEntries(ofTypes)] as const;
  });
  return Object.fromEntries(withExamples.filter(([, ofTypes]) => Object.keys(ofTypes).length > 0));
}

/** One JSON object as a text, one member a line. */
function emitText(
  naming: Naming,
  word: string,
  about: string,
  members: readonly (readonly [string, unknown])[],
): string {
  const lines = members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).map(escapeTemplate);
  return `${generatedHeader}/** ${about} */\nexport const ${exported(naming, word)} = String.raw\`{\n${lines.join(",\n")}\n}\`;\n`;
}

/** What would end a template literal is written as JSON escapes; it can only stand inside JSON strings. */
function escapeTemplate(json: string): string {
  return json.replaceAll("`", "\\u0060").replaceAll("${", "\\u0024{");
}

function digestName(naming: Naming): string {
  return naming.name === "" ? "specDigest" : exported(naming, "digest");
}

function emitModel(model: Model, naming: Naming): string {
  const { prefix } = naming;
  const digest = digestName(naming);
  const parts = ["examples", "operations", "schemas"] as const;
  const imports = [
    `import { ${digest} } from "./${prefix}digest.js";`,
    ...parts.map((part) => `import { ${exported(naming, part)} } from "./${prefix}${part}.js";`),
  ];
  return [
    generatedHeader,
    'import type { ApiModel } from "../contract.js";\n',
    `${imports.join("\n")}\n\n`,
    `/** The API as the engine takes it. */\nexport const ${exported(naming, "model")}: ApiModel = {\n`,
    `  title: ${JSON.stringify(model.document.info.title)},\n  digest: ${digest},\n`,
    ...parts.map((part) => `  ${part === exported(naming, part) ? part : `${part}: ${exported(naming, part)}`},\n`),
    "};\n",
  ].join("");
}
