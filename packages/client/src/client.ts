import type { ClientOptions, OperationRow } from "./contract.js";
import type { HttpMethods } from "./generated/http.js";
import type { Methods } from "./generated/methods.js";
import { operationTable } from "./generated/operations.js";
import { createHttp } from "./http.js";
import { createMethod } from "./method.js";
import type { Transport } from "./send.js";
import { createTransport } from "./transport.js";

/**
 * The client: a method for each operation, under the operation's name, and `http` for calls by path. Should an API have
 * a tag `http`, its methods stand beside the verbs.
 */
export type TriggerClient = Methods & {
  /** Calls by verb and path. They resolve for a refusal too: look at `response.ok`. */
  readonly http: HttpMethods;
};

/**
 * Makes a client. Sends nothing; a missing secret key shows at the first call.
 *
 * @throws TypeError where `baseUrl` is no address
 */
export function createClient(options: ClientOptions = {}): TriggerClient {
  // The cast: table and interfaces are emitted from the same operations.
  return assemble(operationTable, createTransport(options)) as unknown as TriggerClient;
}

/** Puts a method for each operation of the table below its tag, and the calls by path beside them. */
export function assemble(table: readonly OperationRow[], call: Transport): Readonly<Record<string, object>> {
  const client: Record<string, object> = { http: createHttp(table, call) };
  for (const row of table) {
    const [tag = "", name = ""] = row[0].split(".");
    // A tag may be called like something that every object has.
    const methods = Object.hasOwn(client, tag) ? client[tag] : {};
    client[tag] = Object.assign(methods ?? {}, { [name]: createMethod(row, call) });
  }
  return client;
}
