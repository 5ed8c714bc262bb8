import type { Caller } from "./call.js";
import type { HttpOptions, OperationRow } from "./contract.js";
import type { HttpMethods } from "./generated/http.js";

interface HttpInit extends HttpOptions {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: object;
    readonly header?: Readonly<Record<string, string>>;
  };
  readonly body?: unknown;
}

/**
 * Calls by verb and path, shaped like openapi-fetch's own: they resolve to `{ data, response }` or, for a refusal, to
 * `{ error, response }`. A path that the table does not know is sent as it is.
 */
export function createHttp(table: readonly OperationRow[], call: Caller): HttpMethods {
  const verb =
    (method: string) =>
    async (path: string, init: HttpInit = {}) => {
      const known = table.find((row) => row[1] === method && row[2] === path);
      const row: OperationRow = known ?? [`${method} ${path}`, method, path, "v"];
      const { params = {}, body, ...options } = init;
      const { error, data, response } = await call(row, {
        path: params.path ?? {},
        query: params.query,
        body,
        options: { ...options, headers: { ...params.header, ...options.headers } },
      });
      return error ? { error: error.body, response } : { data, response };
    };
  const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];
  // The cast: the emitted interface is over the same table.
  return Object.fromEntries(verbs.map((name) => [name, verb(name)])) as unknown as HttpMethods;
}
