import type { PagePagination } from "@trigger-api/types";
import type { Issue } from "./request-parser.js";

/** Which page of a list, where pages are numbered. */
export interface PageQuery {
  readonly page: number;
  readonly perPage: number;
}

const most = 100;

/** Reads `page` and `perPage`: whole numbers above 0; more than 100 a page count as 100. */
export function readPageQuery(
  query: URLSearchParams,
  defaultSize: number,
): { readonly value: PageQuery } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const page = positive(query, "page", 1, issues);
  const perPage = positive(query, "perPage", defaultSize, issues);
  return issues.length > 0 ? { issues } : { value: { page, perPage: Math.min(perPage, most) } };
}

function positive(query: URLSearchParams, name: string, otherwise: number, issues: Issue[]): number {
  const given = query.get(name);
  if (given === null) return otherwise;
  const value = Number(given);
  const path = [name];
  if (Number.isNaN(value)) {
    const message = "Expected number, received nan";
    issues.push({ code: "invalid_type", expected: "number", received: "nan", message, path });
  } else if (!Number.isInteger(value)) {
    const message = "Expected integer, received float";
    issues.push({ code: "invalid_type", expected: "integer", received: "float", message, path });
  } else if (value <= 0) {
    const message = "Number must be greater than 0";
    issues.push({ code: "too_small", minimum: 0, type: "number", inclusive: false, exact: false, message, path });
  }
  return value;
}

/** What a page of `count` items says of itself. An empty list has no pages. */
export function paginate({ page, perPage }: PageQuery, count: number): PagePagination {
  return { currentPage: page, totalPages: Math.ceil(count / perPage), count };
}
