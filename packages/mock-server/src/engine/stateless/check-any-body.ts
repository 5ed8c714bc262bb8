import type { OperationData } from "../api-model.js";
import type { Checking } from "../checking.js";
import type { Finding } from "../finding.js";
import type { PlainRequest } from "../http.js";
import { mediaType } from "../media-type.js";
import { findMedia, isJson } from "../media-types.js";
import { readForm } from "../read-object.js";
import type { SchemaSet } from "../schema-set.js";

/**
 * Says where a body departs from what the document says. JSON and URL-encoded forms are read; of any other body only the
 * media type is looked at.
 */
export function checkAnyBody(
  request: PlainRequest,
  operation: OperationData,
  schemas: SchemaSet,
  { validator, coerce }: Pick<Checking, "validator" | "coerce">,
): readonly Finding[] {
  const described = operation.request;
  if (!described) return [];
  const fault = (message: string, at = ""): Finding => ({ in: "body", at, message });
  if (request.bodyTooLarge) return [fault("is larger than this server reads")];
  const types = Object.keys(described.content);
  if (request.body === "") return described.required ? [fault(`is required: ${types.join(" or ")}`)] : [];
  const sent = mediaType(request.headers["content-type"] ?? "");
  const key = findMedia(described.content, sent);
  if (key === undefined) {
    if (types.length === 0) return [];
    return [{ in: "content-type", at: "", message: `must be ${types.join(" or ")}, got ${sent || "none"}` }];
  }
  const schema = described.content[key] ?? "";
  let value: unknown;
  if (isJson(sent)) {
    try {
      value = JSON.parse(request.body);
    } catch (error) {
      return [fault(`must be JSON: ${error instanceof Error ? error.message : error}`)];
    }
  } else if (sent === "application/x-www-form-urlencoded") {
    value = coerce.tree(readForm(request.body), schemas.get(schema) ?? true);
  } else return [];
  return validator
    .check(
      schema,
      "",
    )(value)
    .map(({ at, message }) => fault(message, at));
}
