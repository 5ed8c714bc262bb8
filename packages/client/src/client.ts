import type { ClientOptions } from "./contract.js";
import type { HttpMethods } from "./generated/http.js";
import type { Methods } from "./generated/methods.js";
import { operationTable } from "./generated/operations.js";
import { createHttp } from "./http.js";
import { createMethod } from "./method.js";
import { createTransport } from "./transport.js";

/** The client: a method for each operation, under the operation's name, and `http` for calls by path. */
export interface TriggerClient extends Methods {
  /** Calls by verb and path. They resolve for a refusal too: look at `response.ok`. */
  readonly http: HttpMethods;
}

/**
 * Makes a client. Sends nothing; a missing secret key shows at the first call.
 *
 * @throws TypeError where `baseUrl` is no address
 */
export function createClient(options: ClientOptions = {}): TriggerClient {
  const call = createTransport(options);
  const client: Record<string, object> = { http: createHttp(operationTable, call) };
  for (const row of operationTable) {
    const [tag = "", name = ""] = row[0].split(".");
    client[tag] = Object.assign(client[tag] ?? {}, { [name]: createMethod(row, call) });
  }
  // The cast: table and interfaces are emitted from the same operations.
  return client as unknown as TriggerClient;
}
