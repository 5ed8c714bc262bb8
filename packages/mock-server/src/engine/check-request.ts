import type { Checking } from "./checking.js";
import type { OperationData, ParameterData, ParsedBody } from "./definition.js";
import type { Finding } from "./finding.js";
import type { PlainRequest } from "./http.js";
import type { Validator } from "./validator.js";

/** What a request consists of, once routed and read. */
export interface RoutedRequest {
  readonly request: PlainRequest;
  readonly operation: OperationData;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: ParsedBody;
}

const none: readonly Finding[] = [];

/** Says where a request departs from what the spec says a caller should send. It refuses nothing. */
export function checkRequest(
  routed: RoutedRequest,
  variant: string,
  { validator, coerce }: Checking,
): readonly Finding[] {
  const { operation } = routed;
  const findings: Finding[] = [];
  for (const parameter of operation.parameters) {
    const values = valuesOf(parameter, routed);
    if (!values) {
      if (parameter.required) findings.push({ in: parameter.in, at: parameter.name, message: "is required" });
      continue;
    }
    const faults = validator.check(parameter.schema, variant)(coerce(parameter, values));
    for (const { at, message } of faults) {
      findings.push({ in: parameter.in, at: `${parameter.name}${at}`, message });
    }
  }
  return findings.concat(checkBody(routed, variant, validator));
}

function valuesOf(parameter: ParameterData, { request, params, query }: RoutedRequest): readonly string[] | undefined {
  switch (parameter.in) {
    case "path": {
      const value = params[parameter.name];
      return value === undefined ? undefined : [value];
    }
    case "query": {
      if (request.query === "") return undefined;
      const values = query.getAll(parameter.name);
      return values.length === 0 ? undefined : values;
    }
    case "header": {
      const value = request.headers[parameter.name.toLowerCase()];
      return value === undefined ? undefined : [value];
    }
    case "cookie":
      return undefined;
  }
}

function checkBody({ request, operation, body }: RoutedRequest, variant: string, validator: Validator) {
  if (!operation.request) return none;
  const finding = (message: string): readonly Finding[] => [{ in: "body", at: "", message }];
  switch (body.kind) {
    case "empty":
      return operation.request.required ? finding("is required") : none;
    case "invalid":
      return finding("must be JSON");
    case "too-large":
      return finding("is larger than this server reads");
    case "form":
    case "json": {
      const value =
        body.kind === "json" ? body.value : Object.fromEntries(body.parts.map((part) => [part.name, part.value]));
      const types = Object.keys(operation.request.content);
      const sent = mediaType(request.headers["content-type"] ?? "");
      const type = types.find((one) => one === sent);
      const wrongType: readonly Finding[] =
        type === undefined && types.length > 0
          ? [{ in: "content-type", at: "", message: `must be ${types.join(" or ")}, got ${sent || "none"}` }]
          : none;
      const key = operation.request.content[type ?? types[0] ?? ""];
      if (key === undefined) return wrongType;
      const faults = validator.check(key, variant)(value);
      if (faults.length === 0) return wrongType;
      return [...wrongType, ...faults.map(({ at, message }): Finding => ({ in: "body", at, message }))];
    }
  }
}

/** `application/json` of `Application/JSON; charset=utf-8`. */
export function mediaType(contentType: string): string {
  const end = contentType.indexOf(";");
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}
