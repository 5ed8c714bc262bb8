import type { OperationData } from "./definition.js";
import { type Finding, findingText } from "./finding.js";
import type { Draft } from "./http.js";
import { mediaType } from "./media-type.js";
import { contentTypeOf } from "./serialise.js";
import type { Validator } from "./validator.js";
import { explain, type Visit } from "./visit.js";

const none: readonly Finding[] = [];

/** Says where a reply departs from what the spec says that the operation answers. */
export function checkReply(
  draft: Draft,
  operation: OperationData,
  variant: string,
  validator: Validator,
): readonly Finding[] {
  const content = repliesAt(operation, draft.status);
  if (!content) {
    const known = Object.keys(operation.replies).join(", ");
    return [{ in: "status", at: "", message: `${draft.status} is not described; described are ${known || "none"}` }];
  }
  const contentType = contentTypeOf(draft);
  if (contentType === undefined) {
    const types = Object.keys(content);
    return types.length === 0 ? none : [{ in: "body", at: "", message: `is missing: expected ${types.join(" or ")}` }];
  }
  const type = mediaType(contentType);
  const key = content[type];
  if (key === undefined) {
    const types = Object.keys(content).join(" or ") || "no body";
    return [{ in: "content-type", at: "", message: `of ${draft.status} must be ${types}, is ${type}` }];
  }
  const value = draft.body === undefined ? parseText(draft.text ?? "", type) : draft.body;
  const faults = validator.check(key, variant)(value);
  return faults.length === 0 ? none : faults.map(({ at, message }) => ({ in: "body", at, message }));
}

/**
 * The draft where it is as the spec says; else a 500 that says where it is not, for then the mock is wrong and nobody
 * should build on its answer.
 */
export function checkedReply<State>(
  visit: Visit<State>,
  operation: OperationData,
  draft: Draft,
  variant: string,
  validator: Validator,
): Draft {
  const findings = checkReply(draft, operation, variant, validator);
  if (findings.length === 0) return draft;
  const texts = findings.map(findingText);
  const error = `The mock's reply to ${operation.id} departs from the spec`;
  explain(visit, `${error}: ${texts.join("; ")}`);
  return { status: 500, body: { error, status: draft.status, findings: texts } };
}

function repliesAt(operation: OperationData, status: number): Readonly<Record<string, string>> | undefined {
  const { replies } = operation;
  return replies[status] ?? replies[`${Math.floor(status / 100)}XX`] ?? replies.default;
}

/** Text that calls itself JSON is checked as JSON; any other is checked as text. */
function parseText(text: string, type: string): unknown {
  if (type !== "application/json" && !type.endsWith("+json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
