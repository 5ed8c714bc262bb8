import { readPageSize, readQueryInstant } from "../query-values.js";
import type { Issue } from "../request-parser.js";
import type { WaitpointStatus } from "./stored-waitpoint.js";

/** What a list of tokens is asked for. What is `undefined` was not asked. */
export interface WaitpointListQuery {
  readonly size: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly statuses: readonly WaitpointStatus[] | undefined;
  readonly idempotencyKey: string | undefined;
  readonly tags: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly period: string | undefined;
}

/** Reads the query of a list of tokens by the service's rules. */
export function readWaitpointListQuery(
  query: URLSearchParams,
): { readonly value: WaitpointListQuery } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const text = (name: string) => query.get(name) || undefined;

  const words = text("filter[status]")?.split(",");
  const unknown = words?.filter((word) => !isStatus(word)) ?? [];
  if (unknown.length > 0) {
    const message = `Invalid status values: ${unknown.join(", ")}`;
    issues.push({ code: "custom", message, path: ["filter[status]"] });
  }
  const value: WaitpointListQuery = {
    size: readPageSize(text("page[size]"), 25, issues),
    after: text("page[after]"),
    before: text("page[before]"),
    statuses: words?.filter(isStatus),
    idempotencyKey: text("filter[idempotencyKey]"),
    tags: text("filter[tags]")?.split(","),
    from: readQueryInstant(query, "filter[createdAt][from]", issues),
    to: readQueryInstant(query, "filter[createdAt][to]", issues),
    period: text("filter[createdAt][period]"),
  };
  return issues.length > 0 ? { issues } : { value };
}

function isStatus(word: string): word is WaitpointStatus {
  return word === "WAITING" || word === "COMPLETED" || word === "TIMED_OUT";
}
