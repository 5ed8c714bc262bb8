import { generatedHeader } from "../header.js";
import type { Model, Operation, Parameter } from "../model.js";
import { isRecord, resolveRef } from "../pointer.js";
import { paginationOf } from "./pagination.js";
import { isJson, preferred, successes } from "./responses.js";
import { createSchemaResolver, mayBe, type ResolveSchema } from "./schemas.js";

/** `operations.ts`: all that the client knows of the API at run time, an operation a line. */
export function emitOperationTable(model: Model): string {
  const resolve = createSchemaResolver(model);
  const takesKey = bearerSchemes(model);
  const rows = model.operations.map((operation) => {
    const extra = extraOf(operation, resolve);
    const row = [
      operation.id,
      operation.method,
      operation.path,
      flagsOf(operation, resolve, takesKey),
      ...(extra ? [extra] : []),
    ];
    return `  ${JSON.stringify(row)},\n`;
  });
  return `${generatedHeader}
import type { OperationRow } from "../contract.js";

/** Id, method, path, flags, and what few operations have; the flags are explained at \`OperationRow\`. */
export const operationTable: readonly OperationRow[] = [
${rows.join("")}];
`;
}

/** The security schemes that the client's key answers: those whose credential is a bearer token. */
function bearerSchemes({ document }: Model): ReadonlySet<string> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const bearer = schemes.filter(([, node]) => {
    const scheme = resolveRef(document, node);
    if (!isRecord(scheme)) return false;
    return scheme.type === "http"
      ? /^bearer$/i.test(String(scheme.scheme))
      : /^(oauth2|openIdConnect)$/.test(String(scheme.type));
  });
  return new Set(bearer.map(([name]) => name));
}

function flagsOf(operation: Operation, resolve: ResolveSchema, takesKey: ReadonlySet<string>): string {
  const good = successes(operation);
  const types = good.flatMap(({ content }) => content.map(({ type }) => type));
  const alternatives = operation.security;
  return [
    hasBody(operation) && "b",
    operation.parameters.some((one) => one.in === "query") && "q",
    !operation.idempotent && "x",
    paginationOf(operation, resolve)?.flag,
    good.some(({ content }) => content.length === 0) && "v",
    types.length > 0 && !types.some(isJson) && "t",
    (alternatives.length === 0 || !alternatives.every((one) => Object.keys(one).some((name) => takesKey.has(name)))) &&
      "o",
  ]
    .filter(Boolean)
    .join("");
}

/** Whether an operation takes a body. */
function hasBody({ requestBody }: Operation): boolean {
  return (requestBody?.content.length ?? 0) > 0;
}

function extraOf({ parameters, requestBody }: Operation, resolve: ResolveSchema): object | undefined {
  const query = parameters.filter((one) => one.in === "query").flatMap((one) => separatorOf(one, resolve));
  const media = preferred(requestBody?.content ?? [])?.type;
  const extra = {
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(media !== undefined && media !== "application/json" && { media }),
  };
  return Object.keys(extra).length > 0 ? extra : undefined;
}

/** What stands between the values of an array, where it is not a comma. */
function separatorOf(parameter: Parameter, resolve: ResolveSchema): [string, string][] {
  const { name, style, explode, schema } = parameter;
  if (mayBe("array", schema, resolve)) {
    if (style === "spaceDelimited") return [[name, "%20"]];
    if (style === "pipeDelimited") return [[name, "|"]];
    return explode ? [[name, "&"]] : [];
  }
  return style === "form" && explode && mayBe("object", schema, resolve) ? [[name, "="]] : [];
}
