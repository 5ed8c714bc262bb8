import type { Operation, Parameter, Response, Schema } from "../model.js";
import { documentation, lineOf, withLimits } from "./documentation.js";
import { argumentNames } from "./identifiers.js";
import { isOwnHeader } from "./own-headers.js";
import { paginationOf } from "./pagination.js";
import { nestedName, queryParameters } from "./query-shape.js";
import { failures, preferred, successes } from "./responses.js";
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
  const { summary, description, method, path, idempotent, deprecated, externalDocs } = operation;
  return documentation(
    [
      [
        `${summary ? `${summary.replace(/\.$/, "")}: ` : ""}\`${method} ${path}\``,
        description.trim(),
        idempotent ? "" : "A repeat would do it twice, so it is not sent again where the failure may hide a success.",
      ]
        .filter(Boolean)
        .join("\n\n"),
      documentArguments(operation, resolve),
      documentAnswer(operation, resolve),
      ...failures(operation).map((response) => documentFailure(response, resolve)),
      exampleOf(operation),
      externalDocs === undefined ? "" : `@see ${externalDocs}`,
      deprecated ? "@deprecated" : "",
    ],
    "  ",
  );
}

function documentArguments(operation: Operation, resolve: ResolveSchema): string {
  const { parameters } = operation;
  const given = parameters.filter((one) => one.in === "path");
  const names = argumentNames(given.map(({ name }) => name));
  const inPath = given.map((one, index) => `@param ${names[index]} ${textOf(one, resolve)}`.trimEnd());
  const query = queryParameters(operation);
  const body = documentBody(operation, resolve);
  const inQuery = query.map((one) => item(nestedName(one, query), one.required, textOf(one, resolve)));
  const headers = parameters
    .filter((one) => one.in === "header" && !isOwnHeader(one.name))
    .map((one) => item(`headers["${one.name}"]`, one.required, textOf(one, resolve)));
  // Where there is a body, the query stands in the options.
  const own = body.length > 0 ? inQuery.map((line) => line.replace("`", "`query.")) : [];
  return [
    "",
    ...inPath,
    ...body,
    ...(body.length === 0 && inQuery.length > 0 ? ["@param query What to ask for.", ...inQuery] : []),
    "@param options Signal, time limit, retries and headers of this call.",
    ...own,
    ...headers,
  ].join("\n");
}

function documentBody({ requestBody }: Operation, resolve: ResolveSchema): string[] {
  const media = preferred(requestBody?.content ?? []);
  if (!requestBody || !media) return [];
  const { properties = {}, required = [] } = resolve(media.schema);
  const members = Object.entries(properties).map(([name, schema]) => {
    const text = withLimits(lineOf(resolve(schema).description ?? ""), schema, resolve);
    return item(name, required.includes(name), text);
  });
  const text = [
    lineOf(requestBody.description),
    media.type.includes("ndjson")
      ? "An array is sent again where a retry is due; what is iterated over otherwise is sent as it comes, and once. Each item:"
      : "",
    requestBody.content.some(({ type }) => type.startsWith("multipart/")) ? "Or a `FormData` of the same fields." : "",
  ];
  return [["@param body", ...text].filter(Boolean).join(" "), ...members];
}

function textOf({ description, schema }: Parameter, resolve: ResolveSchema): string {
  // The client does that: who did it too would do it twice.
  const text = lineOf(description).replace(/ ?Percent-encode [^.]*\.|, with its slashes percent-encoded/g, "");
  return withLimits(text, schema, resolve);
}

function item(name: string, required: boolean, text: string): string {
  return `- \`${name}\`${required ? " (required)" : ""}${text ? `: ${text}` : ""}`;
}

function documentAnswer(operation: Operation, resolve: ResolveSchema): string {
  const said = successes(operation)
    .map(({ description }) => lineOf(description))
    .filter(Boolean)
    .join(" Or: ");
  const walk = paginationOf(operation, resolve) ? " Await the first page, or iterate over the items of all pages." : "";
  return said || walk ? `@returns ${said}${walk}` : "";
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
