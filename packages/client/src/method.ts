import type { Called, Caller } from "./call.js";
import type { ApiResponse, OperationRow, RequestOptions, WithResponse } from "./contract.js";
import { createPager } from "./pages.js";
import { withResponse } from "./with-response.js";

/** What a method is called with once its path parameters are taken off. */
type MethodOptions = RequestOptions & { readonly query?: object };

/**
 * The method for an operation. Its arguments: the path parameters in the order of the path, the body, the query where
 * there is no body, and the options, in which the query stands where there is a body.
 */
export function createMethod(row: OperationRow, call: Caller): (...args: unknown[]) => unknown {
  const [, , template, flags] = row;
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const hasBody = flags.includes("b");
  const hasQuery = flags.includes("q");

  const arrange = (args: readonly unknown[]) => {
    const [first, second] = args.slice(names.length);
    // The casts: the emitted signatures say what stands where.
    const options = ((hasBody || hasQuery ? second : first) ?? {}) as MethodOptions;
    return {
      path: Object.fromEntries(names.map((name, index) => [name, args[index]])),
      query: (hasBody ? options.query : hasQuery ? first : undefined) as object | undefined,
      body: hasBody ? first : undefined,
      options,
    };
  };

  if (/[cn]/.test(flags)) {
    return (...args) => {
      const { query, ...request } = arrange(args);
      const load = (page: object) => call(row, { ...request, query: page }).then(unwrap);
      return createPager(load, flags.includes("n"))({ ...query });
    };
  }
  return (...args) => withResponse(call(row, arrange(args)).then(unwrap));
}

function unwrap({ error, data, response, at }: Called): WithResponse<unknown> {
  if (error) throw error;
  // The cast: `fetch` answers with the program's own Response, where the program has that type.
  return { data, response: response as ApiResponse, attempts: at.attempt };
}
