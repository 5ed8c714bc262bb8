import { redactText } from "./redact.js";

/**
 * Holds the members of what somebody gave against those that there are: a misspelt one would else do nothing.
 *
 * @param place what it was given for: `requests.filter`
 * @param known all names that there are
 * @throws TypeError that names the first other one
 */
export function checkNames(place: string, given: object, known: readonly string[]): void {
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger === undefined) return;
  const got = redactText(JSON.stringify(stranger)).slice(0, 60);
  throw new TypeError(`${place}: expected members of the names ${known.join(", ")}, got ${got}`);
}
