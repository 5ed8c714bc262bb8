import type { HttpOptions, OperationRow } from "./contract.js";
import type { HttpMethods } from "./generated/http.js";
import type { Place, Transport } from "./send.js";

interface HttpInit extends HttpOptions {
  readonly params?: Place & { readonly header?: HttpOptions["headers"] };
  readonly body?: unknown;
}

/**
 * Calls by verb and path, shaped like openapi-fetch's own: they resolve to `{ data, response }` or, for a refusal, to
 * `{ error, response }`. A path that the table does not know is sent as it is.
 */
export function createHttp(table: readonly OperationRow[], call: Transport): HttpMethods {
  const verb =
    (method: string) =>
    async (path: string, { params = {}, body, ...options }: HttpInit = {}) => {
      const known = table.find((row) => row[1] === method && row[2] === path);
      const row = known ?? ([`${method} ${path}`, method, path, "v"] as const);
      const headers = { ...params.header, ...options.headers };
      const { error, data, response } = await call({ row, body, options: { ...options, headers } }, params);
      return error ? { error: error.body, response } : { data, response };
    };
  // The cast: the emitted interface is over the same table.
  return Object.fromEntries(table.map(([, name]) => [name, verb(name)])) as unknown as HttpMethods;
}
