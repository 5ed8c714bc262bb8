import type { OperationData } from "../api-model.js";
import { readCookie } from "../check-request.js";
import type { PlainRequest } from "../http.js";
import type { SecurityScheme, StatelessApi } from "./api.js";

/**
 * Which credentials an operation asks for and the request lacks, in words; undefined where it has what one of the
 * alternatives asks for. Whether they are any good is not looked at.
 */
export function missingCredentials(
  { security }: OperationData,
  request: PlainRequest,
  query: URLSearchParams,
  schemes: StatelessApi["securitySchemes"],
): string | undefined {
  const lacks = security.map((alternative) =>
    Object.keys(alternative).filter((name) => !hasCredential(schemes[name], request, query)),
  );
  if (lacks.length === 0 || lacks.some((names) => names.length === 0)) return undefined;
  return security
    .map((alternative) =>
      Object.keys(alternative)
        .map((name) => describe(name, schemes[name]))
        .join(" and "),
    )
    .join(", or ");
}

function hasCredential(scheme: SecurityScheme | undefined, request: PlainRequest, query: URLSearchParams): boolean {
  const authorization = request.headers.authorization ?? "";
  switch (scheme?.type) {
    case "http":
      return authorization.toLowerCase().startsWith(`${scheme.scheme ?? ""} `.toLowerCase());
    case "apiKey":
      return hasKey(scheme, request, query);
    case "oauth2":
    case "openIdConnect":
      return authorization !== "";
    default:
      // A certificate shows nowhere in the request, and of an unknown scheme nothing is known.
      return true;
  }
}

function hasKey({ in: place, name = "" }: SecurityScheme, request: PlainRequest, query: URLSearchParams): boolean {
  if (place === "query") return (query.get(name) ?? "") !== "";
  if (place === "cookie") return (readCookie(request.headers.cookie ?? "", name) ?? "") !== "";
  return (request.headers[name.toLowerCase()] ?? "") !== "";
}

function describe(name: string, scheme: SecurityScheme | undefined): string {
  if (scheme?.type === "apiKey") return `${scheme.in ?? "header"} ${scheme.name ?? name}`;
  if (scheme?.type === "http") return `header authorization: ${scheme.scheme ?? ""} …`;
  return "header authorization: Bearer …";
}
