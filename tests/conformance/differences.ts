import type { Matcher, Pattern } from "./pattern.js";
import { readDuration } from "./read-duration.js";

/** Where a reply is not what the service gives. */
export interface Difference {
  /** `status`, `headers.allow`, `body.error`, `body.data.0.id`. */
  readonly path: string;
  /** As a person reads it. */
  readonly expected: string;
  readonly came: string;
}

/** When a case began by the service's clock, and how far off an instant may be, in milliseconds. */
export interface Began {
  readonly at: number;
  readonly tolerance: number;
}

/** All differences of a value from a pattern, in the order of the pattern. `undefined` is a value that is not there. */
export function differences(pattern: Pattern, value: unknown, path: string, began: Began): Difference[] {
  if (isMatcher(pattern)) return matcherDifferences(pattern, value, path, began);
  if (isList(pattern)) {
    if (!Array.isArray(value)) return differ(path, pattern, value);
    if (value.length !== pattern.length) return differ(`${path}.length`, pattern.length, value.length);
    return pattern.flatMap((one, index) => differences(one, value[index], `${path}.${index}`, began));
  }
  if (typeof pattern === "object" && pattern !== null) {
    if (!isRecord(value)) return differ(path, pattern, value);
    const others = Object.keys(value).filter((name) => !Object.hasOwn(pattern, name));
    return [
      ...membersOf(pattern, value, path, began),
      ...others.map((name) => ({ path: `${path}.${name}`, expected: "nothing", came: show(value[name]) })),
    ];
  }
  return Object.is(pattern, value) ? [] : differ(path, pattern, value);
}

function matcherDifferences(matcher: Matcher, value: unknown, path: string, began: Began): Difference[] {
  switch (matcher.$) {
    case "text": {
      const fits =
        "starts" in matcher
          ? (text: string) => text.startsWith(matcher.starts)
          : (text: string) => new RegExp(`^(?:${matcher.matches})$`).test(text);
      if (typeof value === "string" && fits(value)) return [];
      const wanted =
        "starts" in matcher ? `a text that begins ${show(matcher.starts)}` : `a text like ${matcher.matches}`;
      return [{ path, expected: wanted, came: show(value) }];
    }
    case "instant": {
      const due = began.at + readDuration(matcher.after);
      const came = typeof value === "string" ? new Date(value) : undefined;
      const isWritten = came !== undefined && !Number.isNaN(came.getTime()) && came.toISOString() === value;
      if (isWritten && Math.abs(came.getTime() - due) <= began.tolerance) return [];
      const about = began.tolerance > 0 ? ", or about then" : "";
      return [{ path, expected: `${new Date(due).toISOString()}${about}`, came: show(value) }];
    }
    case "number": {
      if (typeof value === "number" && value >= matcher.from && value <= matcher.to) return [];
      return [{ path, expected: `a number from ${matcher.from} to ${matcher.to}`, came: show(value) }];
    }
    case "has":
      return isRecord(value)
        ? membersOf(matcher.members, value, path, began)
        : [{ path, expected: "an object", came: show(value) }];
    case "holds": {
      if (!Array.isArray(value)) return [{ path, expected: "a list", came: show(value) }];
      return matcher.entries
        .filter((entry) => !value.some((one) => differences(entry, one, path, began).length === 0))
        .map((entry) => ({ path, expected: `an entry like ${show(entry)}`, came: show(value) }));
    }
    case "length": {
      if (Array.isArray(value) && value.length === matcher.length) return [];
      return [{ path, expected: `a list of ${matcher.length}`, came: show(value) }];
    }
    case "json": {
      const parsed = typeof value === "string" ? parse(value) : undefined;
      return parsed
        ? differences(matcher.value, parsed.value, path, began)
        : [{ path, expected: "JSON as text", came: show(value) }];
    }
  }
}

function membersOf(
  pattern: { readonly [member: string]: Pattern },
  value: Readonly<Record<string, unknown>>,
  path: string,
  began: Began,
): Difference[] {
  return Object.entries(pattern).flatMap(([name, one]) => differences(one, value[name], `${path}.${name}`, began));
}

function differ(path: string, pattern: Pattern, value: unknown): Difference[] {
  return [{ path, expected: show(pattern), came: show(value) }];
}

/** A value on one line, cut where it is long. */
export function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** `Array.isArray` does not tell a list that is only read. */
function isList(pattern: Pattern): pattern is readonly Pattern[] {
  return Array.isArray(pattern);
}

function isMatcher(pattern: Pattern): pattern is Matcher {
  return isRecord(pattern) && typeof pattern.$ === "string";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
