import { createFinalURL } from "openapi-fetch";
import type { ClientOptions } from "./contract.js";
import { variable } from "./globals.js";
import { writePath } from "./path.js";
import { baseUrlVariable, serviceUrl } from "./profile.js";
import { writeQuery } from "./query.js";
import { createSender, type Transport } from "./send.js";

/**
 * The one place that knows openapi-fetch, which is in maintenance mode: it makes the URL, with our serialisers. Its core
 * is left out, for all that it would do besides is done by our sender (see decisions/openapi-fetch-for-urls.md).
 */
export function createTransport(client: ClientOptions): Transport {
  const baseUrl = baseUrlOf(client);
  return createSender(client, ([, , template, , extra], { path = {}, query = {} }) =>
    createFinalURL(template, {
      baseUrl,
      // A copy, for openapi-fetch wants a type with any member; writing it costs nothing.
      params: { path, query: { ...query } },
      pathSerializer: writePath,
      querySerializer: (values) => writeQuery(values, extra?.query),
    }),
  );
}

/** Where requests go. Credentials are cut out: `fetch` refuses them, and they would stand in every error. */
function baseUrlOf({ baseUrl = variable(baseUrlVariable) ?? serviceUrl }: ClientOptions): string {
  const url = baseUrl.replace(/^(\w+:\/\/)[^/?#]*@/, "$1").replace(/\/+$/, "");
  if (/^(https?:\/)?\/[^?#]+$/.test(url)) return url;
  throw new TypeError(`baseUrl or ${baseUrlVariable} must be like ${serviceUrl}, but is ${JSON.stringify(url)}`);
}
