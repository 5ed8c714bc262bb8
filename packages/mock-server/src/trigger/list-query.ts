import type { MachinePreset } from "@trigger-api/types";
import { readPageSize, readQueryInstant } from "./query-values.js";
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

  const isTest = text("filter[isTest]");
  if (isTest !== undefined && isTest !== "true" && isTest !== "false") {
    custom("filter[isTest]", `Invalid value for isTest: ${isTest}`);
  }
  const words = knownWords("filter[status]", (word) => statusesOfFilter(word) !== undefined, "status");
  const value: ListQuery = {
    size: readPageSize(text("page[size]"), 25, issues),
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
    from: readQueryInstant(query, "filter[createdAt][from]", issues),
    to: readQueryInstant(query, "filter[createdAt][to]", issues),
    period: text("filter[createdAt][period]"),
  };
  return issues.length > 0 ? { issues } : { value };
}

/** The same, and the slugs of environments that a list of a project names. */
export function readProjectListQuery(
  query: URLSearchParams,
): { readonly value: ListQuery & { readonly slugs: readonly string[] } } | { readonly issues: readonly Issue[] } {
  const reading = readListQuery(query);
  if ("issues" in reading) return reading;
  const slugs = (query.get("filter[env]") ?? "").split(",").filter((slug) => slug !== "");
  return { value: { ...reading.value, slugs } };
}
