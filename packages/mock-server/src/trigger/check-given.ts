import { redactText } from "../engine/redact.js";
import { type Issue, object, type Parser, pathText, read } from "./request-parser.js";

/** What a verb was given is not what it takes; the message says where, what was expected there, and what came. */
export class GivenError extends TypeError {
  override readonly name = "TypeError";
}

/**
 * Holds what a verb was given against the members that it takes.
 *
 * @param verb as it is called: `runs.create`
 * @throws GivenError where a member is wrong, missing, or not known
 */
export function checkGiven(verb: string, shape: Readonly<Record<string, Parser<unknown>>>, given: unknown): void {
  const reading = read(object(shape), given);
  if ("issues" in reading) {
    throw new GivenError(redactText(`${verb}: ${reading.issues.map(issueText).join("; ")}`));
  }
  const [stranger] = reading.unknown;
  if (stranger === undefined) return;
  const names = Object.keys(shape).join(", ");
  throw new GivenError(redactText(`${verb}: ${stranger}: expected no such member, got one. There are ${names}`));
}

function issueText({ path, message, expected, received }: Issue): string {
  const place = path.length === 0 ? "" : `${pathText(path)}: `;
  return `${place}${expected === undefined ? message : `expected ${String(expected)}, got ${String(received)}`}`;
}
