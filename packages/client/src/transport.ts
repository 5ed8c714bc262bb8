import { createFinalURL } from "openapi-fetch";
import type { ClientOptions } from "./contract.js";
import { variable } from "./globals.js";
import { writePath } from "./path.js";
import { baseUrlVariable, serviceUrl } from "./profile.js";
import { writeQuery } from "./query.js";
import { type Answer, type Call, createSender } from "./send.js";

/** Where a call goes, by the parameters of its path and query. */
export interface Place {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: object | undefined;
}

/** Makes one call, whatever the operation. A refusal resolves, with its `error`; what has no readable answer rejects. */
export type Transport = (call: Call, place: Place) => Promise<Answer>;

/**
 * The one place that knows openapi-fetch, which is in maintenance mode: it makes the URL, with our serialisers. Its core
 * is left out, for all that it would do besides is done by our sender (see decisions/openapi-fetch-for-urls.md).
 */
export function createTransport(client: ClientOptions): Transport {
  const send = createSender(client);
  const baseUrl = baseUrlOf(client);
  return async (call, { path = {}, query = {} }) => {
    const [, , template, , extra] = call.row;
    const url = createFinalURL(template, {
      baseUrl,
      params: { path, query: { ...query } },
      pathSerializer: writePath,
      querySerializer: (values) => writeQuery(values, extra?.query),
    });
    return await send(url, call);
  };
}

/** Where requests go. Credentials are cut out: `fetch` refuses them, and they would stand in every error. */
function baseUrlOf({ baseUrl = variable(baseUrlVariable) ?? serviceUrl }: ClientOptions): string {
  const url = baseUrl.replace(/^(\w+:\/\/)[^/?#]*@/, "$1").replace(/\/+$/, "");
  if (/^(https?:\/)?\/[^?#]+$/.test(url)) return url;
  throw new TypeError(`baseUrl or ${baseUrlVariable} must be like ${serviceUrl}, but is ${JSON.stringify(url)}`);
}
