import type { Operation, Response, Schema } from "../model.js";
import { documentation, lineOf, withLimits } from "./documentation.js";
import { argumentNames } from "./identifiers.js";
import { failures, preferred } from "./responses.js";
import type { ResolveSchema } from "./schemas.js";

/** The class that the client throws at a status. */
const errorClasses: Readonly<Record<string, string>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  409: "ConflictError",
  422: "UnprocessableEntityError",
  429: "RateLimitError",
};

/** More error texts than these stand in the type of the body, and only there. */
const mostTexts = 4;

/** What an editor shows of a method: what it does, its arguments, how it fails, an example, and where to read on. */
export function documentMethod(operation: Operation, resolve: ResolveSchema): string {
  const { summary, description, method, path, deprecated, externalDocs } = operation;
  return documentation(
    [
      [`${summary ? `${summary.replace(/\.$/, "")}: ` : ""}\`${method} ${path}\``, description.trim()]
        .filter(Boolean)
        .join("\n\n"),
      documentArguments(operation, resolve),
      ...failures(operation).map((response) => documentFailure(response, resolve)),
      exampleOf(operation),
      externalDocs === undefined ? "" : `@see ${externalDocs}`,
      deprecated ? "@deprecated" : "",
    ],
    "  ",
  );
}

function documentArguments({ parameters, requestBody }: Operation, resolve: ResolveSchema): string {
  const given = parameters.filter((one) => one.in === "path");
  const names = argumentNames(given.map(({ name }) => name));
  const inPath = given.map(({ description, schema }, index) => {
    return `@param ${names[index]} ${withLimits(lineOf(description), schema, resolve)}`.trimEnd();
  });
  const media = preferred(requestBody?.content ?? []);
  if (!requestBody || !media) return ["", ...inPath].join("\n");
  const { properties = {}, required = [] } = resolve(media.schema);
  const members = Object.entries(properties).map(([name, schema]) => {
    const text = withLimits(lineOf(resolve(schema).description ?? ""), schema, resolve);
    return `- \`${name}\`${required.includes(name) ? " (required)" : ""}${text ? `: ${text}` : ""}`;
  });
  return ["", ...inPath, `@param body ${lineOf(requestBody.description)}`.trimEnd(), ...members].join("\n");
}

function documentFailure({ status, description, content }: Response, resolve: ResolveSchema): string {
  const name = errorClasses[status] ?? (Number(status) >= 500 ? "InternalServerError" : "TriggerApiError");
  const texts = errorTexts(preferred(content)?.schema, resolve).map((text) => JSON.stringify(text));
  const said = texts.length > mostTexts ? [...texts.slice(0, mostTexts), "…"] : texts;
  return `@throws {${name}} ${status}: ${lineOf(description)}${said.length > 0 ? ` Says ${said.join(", ")}.` : ""}`;
}

/** The fixed texts that the `error` of a body may be. */
function errorTexts(body: Schema | undefined, resolve: ResolveSchema): string[] {
  const words = (schema: Schema | undefined): unknown[] => {
    const { enum: some = [], const: one, anyOf = [], oneOf = [] } = resolve(schema);
    return [...some, ...(one === undefined ? [] : [one]), ...[...anyOf, ...oneOf].flatMap(words)];
  };
  return words(resolve(body).properties?.error).filter((word) => typeof word === "string");
}

/** The spec's own sample for the client, without what is the same in all of them. */
function exampleOf({ codeSamples }: Operation): string {
  const sample = codeSamples.find(
    ({ lang, label = "" }) => /^(ts|typescript)$/i.test(lang) && label.endsWith("/client"),
  );
  if (!sample) return "";
  return `@example\n\`\`\`ts\n${sample.source.trim()}\n\`\`\``;
}
