import { createCaller } from "./call.js";
import type { ClientOptions } from "./contract.js";
import type { HttpMethods } from "./generated/http.js";
import type { Methods } from "./generated/methods.js";
import { operationTable } from "./generated/operations.js";
import { createHttp } from "./http.js";
import { createMethod } from "./method.js";
import { type Platform, platform } from "./platform.js";

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
  return createClientOn(platform, options);
}

/** The same on other surroundings than the real ones. */
export function createClientOn(surroundings: Platform, options: ClientOptions): TriggerClient {
  const call = createCaller(options, surroundings);
  const methods: Record<string, Record<string, unknown>> = {};
  for (const row of operationTable) {
    const [tag = "", name = ""] = row[0].split(".");
    methods[tag] ??= {};
    methods[tag][name] = createMethod(row, call);
  }
  // The cast: table and interfaces are emitted from the same operations.
  return { ...methods, http: createHttp(operationTable, call) } as unknown as TriggerClient;
}
