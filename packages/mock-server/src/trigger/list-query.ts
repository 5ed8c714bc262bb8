import type { MachinePreset } from "@trigger-api/types";
import type { Issue } from "./request-parser.js";
import { type Status, statusesOfFilter } from "./status-words.js";

/** What a list is asked for. What is `undefined` was not asked. */
export interface ListQuery {
  readonly size: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly statuses: readonly Status[] | undefined;
  readonly tasks: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  readonly versions: readonly string[] | undefined;
  readonly queues: readonly string[] | undefined;
  readonly machines: readonly string[] | undefined;
  readonly regions: readonly string[] | undefined;
  readonly isTest: boolean | undefined;
  readonly batch: string | undefined;
  readonly schedule: string | undefined;
  readonly bulkAction: string | undefined;
  readonly error: string | undefined;
  /** Milliseconds since 1970. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly period: string | undefined;
}

const machines: Readonly<Record<MachinePreset, true>> = {
  micro: true,
  "small-1x": true,
  "small-2x": true,
  "medium-1x": true,
  "medium-2x": true,
  "large-1x": true,
  "large-2x": true,
};

/** Reads the query of a list by the service's rules: every value is text, several stand in one, separated by commas. */
export function readListQuery(
  query: URLSearchParams,
): { readonly value: ListQuery } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const text = (name: string) => query.get(name) || undefined;
  const list = (name: string) => text(name)?.split(",");
  const custom = (name: string, message: string) => issues.push({ code: "custom", message, path: [name] });

  function knownWords(name: string, isKnown: (word: string) => boolean, what: string): readonly string[] | undefined {
    const words = list(name);
    const unknown = words?.filter((word) => !isKnown(word)) ?? [];
    if (unknown.length > 0) custom(name, `Invalid ${what} values: ${unknown.join(", ")}`);
    return words;
  }

  function instant(name: string): number | undefined {
    const value = text(name);
    if (value === undefined) return undefined;
    // Milliseconds since 1970, as the official SDK sends them, or a date.
    const at = new Date(Number.isNaN(Number(value)) ? value : Number(value)).getTime();
    if (Number.isNaN(at)) issues.push({ code: "invalid_date", message: "Invalid date", path: [name] });
    return at;
  }

  const isTest = text("filter[isTest]");
  if (isTest !== undefined && isTest !== "true" && isTest !== "false") {
    custom("filter[isTest]", `Invalid value for isTest: ${isTest}`);
  }
  const words = knownWords("filter[status]", (word) => statusesOfFilter(word) !== undefined, "status");
  const value: ListQuery = {
    size: readSize(text("page[size]"), issues),
    after: text("page[after]"),
    before: text("page[before]"),
    statuses: words?.flatMap((word) => statusesOfFilter(word) ?? []),
    tasks: list("filter[taskIdentifier]"),
    tags: list("filter[tag]"),
    versions: list("filter[version]"),
    queues: list("filter[queue]"),
    machines: knownWords("filter[machine]", (word) => Object.hasOwn(machines, word), "machine"),
    regions: list("filter[region]"),
    isTest: isTest === undefined ? undefined : isTest === "true",
    batch: text("filter[batch]"),
    schedule: text("filter[schedule]"),
    bulkAction: text("filter[bulkAction]"),
    error: text("filter[error]"),
    from: instant("filter[createdAt][from]"),
    to: instant("filter[createdAt][to]"),
    period: text("filter[createdAt][period]"),
  };
  return issues.length > 0 ? { issues } : { value };
}

export function readSize(text: string | undefined, issues: Issue[]): number {
  if (text === undefined) return 25;
  const size = Number(text);
  const path = ["page[size]"];
  const bounds = { type: "number", inclusive: true, exact: false, path };
  if (Number.isNaN(size)) {
    const message = "Expected number, received nan";
    issues.push({ code: "invalid_type", expected: "number", received: "nan", message, path });
  } else if (!Number.isInteger(size)) {
    const message = "Expected integer, received float";
    issues.push({ code: "invalid_type", expected: "integer", received: "float", message, path });
  } else if (size < 1) {
    const message = "Number must be greater than or equal to 1";
    issues.push({ code: "too_small", minimum: 1, ...bounds, message });
  } else if (size > 100) {
    const message = "Number must be less than or equal to 100";
    issues.push({ code: "too_big", maximum: 100, ...bounds, message });
  }
  return size;
}
