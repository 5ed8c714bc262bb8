import { createPromise } from "./api-promise.js";
import type { OperationRow, RequestOptions } from "./contract.js";
import { createPager, type Query } from "./pages.js";
import type { Transport } from "./send.js";

/**
 * The method for an operation. Its arguments: the path parameters in the order of the path, then the body or, where
 * there is none, the query, then the options, in which the query stands where there is a body.
 */
export function createMethod(row: OperationRow, call: Transport): (...args: unknown[]) => unknown {
  const [, , template, flags] = row;
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

  return (...args) => {
    let next = 0;
    const path: Record<string, unknown> = {};
    for (const name of names) path[name] = args[next++];
    const body = flags.includes("b") ? args[next++] : undefined;
    const first = flags.includes("q") && !flags.includes("b") ? args[next++] : undefined;
    // The casts: the emitted signatures say what stands where.
    const options = (args[next] ?? {}) as RequestOptions & { readonly query?: Query };
    const load = (query: Query): ReturnType<Transport> => call({ row, body, options }, { path, query });
    const query = (first ?? options.query ?? {}) as Query;
    return /[cn]/.test(flags) ? createPager(load, flags.includes("n"))(query) : createPromise(load(query));
  };
}
