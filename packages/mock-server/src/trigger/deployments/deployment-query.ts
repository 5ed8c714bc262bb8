import { readPeriod } from "../list-window.js";
import { readPageSize } from "../query-values.js";
import type { Issue } from "../request-parser.js";
import { oneOf, read } from "../request-parser.js";
import { readServiceDate } from "../service-date.js";
import type { DeploymentState } from "./stored-deployment.js";

/** What a list of deployments is asked for. */
export interface DeploymentQuery {
  readonly size: number;
  readonly after: string | undefined;
  readonly status: DeploymentState | undefined;
  readonly period: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const statuses = oneOf("PENDING", "BUILDING", "DEPLOYING", "DEPLOYED", "FAILED", "CANCELED", "TIMED_OUT");
const fewest = 5;

/** Reads the query of a list: sizes from 1 to 100 are taken, and less than 5 counts as 5. */
export function readDeploymentQuery(
  query: URLSearchParams,
): { readonly value: DeploymentQuery } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const text = (name: string) => query.get(name) || undefined;
  const size = Math.max(fewest, readPageSize(text("page[size]"), 20, issues));
  const word = query.get("status");
  const status = word === null ? { value: undefined } : read(statuses, word);
  if ("issues" in status) issues.push(...status.issues.map((issue) => ({ ...issue, path: ["status"] })));
  if (issues.length > 0 || "issues" in status) return { issues };
  return {
    value: {
      size,
      after: text("page[after]"),
      status: status.value,
      period: text("period"),
      from: text("from"),
      to: text("to"),
    },
  };
}

/**
 * The instants between which deployments were begun, both included. A period wins; `to` counts only beside `from`.
 *
 * @returns the name of what cannot be read, at which the service fails
 */
export function deploymentWindow(
  { period, from, to }: DeploymentQuery,
  now: number,
): { readonly from: number; readonly to: number } | "period" | "from" | "to" {
  if (period !== undefined) {
    const length = readPeriod(period);
    return length === undefined ? "period" : { from: now - length, to: Number.POSITIVE_INFINITY };
  }
  if (from === undefined) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const first = readServiceDate(from);
  if (Number.isNaN(first)) return "from";
  const last = to === undefined ? Number.POSITIVE_INFINITY : readServiceDate(to);
  return Number.isNaN(last) ? "to" : { from: first, to: last };
}
