import type { Checking } from "./checking.js";
import type { Coerce } from "./coerce.js";
import type { OperationData, ParameterData, ParsedBody, ParsedLine } from "./definition.js";
import type { Finding } from "./finding.js";
import type { PlainRequest } from "./http.js";
import { mediaType } from "./media-type.js";
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
export function checkRequest(routed: RoutedRequest, variant: string, checks: Checking): readonly Finding[] {
  return checkParameters(routed, variant, checks).concat(checkBody(routed, variant, checks.validator));
}

/** The part of a check that is about parameters. */
export function checkParameters(
  routed: Omit<RoutedRequest, "body">,
  variant: string,
  { validator, coerce }: Pick<Checking, "validator" | "coerce">,
): Finding[] {
  const { operation } = routed;
  const findings: Finding[] = [];
  for (const parameter of operation.parameters) {
    const value = parameter.object ? coerce.object(parameter, routed.query) : textValue(parameter, routed, coerce);
    if (value === undefined) {
      if (parameter.required) findings.push({ in: parameter.in, at: parameter.name, message: "is required" });
      continue;
    }
    const faults = validator.check(parameter.schema, variant)(value);
    for (const { at, message } of faults) {
      findings.push({ in: parameter.in, at: `${parameter.name}${at}`, message });
    }
  }
  return findings;
}

function textValue(parameter: ParameterData, routed: Omit<RoutedRequest, "body">, coerce: Coerce): unknown {
  const values = valuesOf(parameter, routed);
  return values && coerce(parameter, values);
}

function valuesOf(
  parameter: ParameterData,
  { request, params, query }: Omit<RoutedRequest, "body">,
): readonly string[] | undefined {
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
    case "cookie": {
      const value = readCookie(request.headers.cookie ?? "", parameter.name);
      return value === undefined ? undefined : [value];
    }
  }
}

/** A cookie's value; undefined where it did not come. */
export function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const [key = "", ...rest] = pair.split("=");
    if (key.trim() === name) return rest.join("=").trim();
  }
  return undefined;
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
    case "lines": {
      const key = Object.values(operation.request.content)[0];
      return key === undefined ? none : body.lines.flatMap((line) => checkLine(line, validator.check(key, variant)));
    }
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

function checkLine(line: ParsedLine, check: ReturnType<Validator["check"]>): readonly Finding[] {
  const place = `line ${line.number}`;
  if ("problem" in line) return [{ in: "body", at: place, message: "must be JSON" }];
  return check(line.value).map(({ at, message }) => ({
    in: "body",
    at: at === "" ? place : `${place} ${at}`,
    message,
  }));
}
