import type { Operation, Schema } from "../model.js";
import { preferred, successes } from "./responses.js";
import type { ResolveSchema } from "./schemas.js";

/** How a list is walked, and what is in it. */
export interface Pagination {
  /** Flag in the operation table: cursors or numbers. */
  readonly flag: "c" | "n";
  readonly item: Schema | undefined;
}

/**
 * Recognises a paged list by its shape: the answer has a `data` array and a `pagination` with `next`, asked for by
 * `page[after]`, or with `currentPage` and `totalPages`, asked for by `page`.
 */
export function paginationOf(operation: Operation, resolve: ResolveSchema): Pagination | undefined {
  const query = new Set(operation.parameters.filter((one) => one.in === "query").map(({ name }) => name));
  const [success] = successes(operation);
  const body = resolve(preferred(success?.content ?? [])?.schema).properties ?? {};
  const data = resolve(body.data);
  if (data.type !== "array") return undefined;
  const pagination = resolve(body.pagination).properties ?? {};
  const item = data.items;
  if (query.has("page[after]") && "next" in pagination) return { flag: "c", item };
  if (query.has("page") && "currentPage" in pagination && "totalPages" in pagination) return { flag: "n", item };
  return undefined;
}
