import createOpenApiFetch from "openapi-fetch";
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

/** What our `fetch` gives to openapi-fetch: an answer without content, since the sender has read it already. */
interface Done {
  readonly ok: true;
  readonly status: 204;
  readonly headers: { get(): null };
  readonly answer: Answer;
}

/**
 * The one place that knows openapi-fetch, which is in maintenance mode. It makes the URL and calls our sender, with
 * our serialisers, and with a plain object in place of a `Request`: so the body stays text and a retry needs no copy.
 */
export function createTransport(client: ClientOptions): Transport {
  const send = createSender(client);
  // The casts: the types of openapi-fetch follow the DOM's, and ours are made without them.
  const core = createOpenApiFetch({
    baseUrl: baseUrlOf(client),
    Request: PlainRequest as never,
    fetch: (async ({ url, call }: PlainRequest): Promise<Done> => {
      return { ok: true, status: 204, headers: { get: () => null }, answer: await send(url, call) };
    }) as never,
    pathSerializer: writePath,
  }) as unknown as { request(method: string, path: string, init: object): Promise<{ response: Done }> };

  return async (call, { path = {}, query }) => {
    const [, method, template, , extra] = call.row;
    const querySerializer = (values: object): string => writeQuery(values, extra?.query);
    const { response } = await core.request(method, template, { params: { path, query }, querySerializer, call });
    return response.answer;
  };
}

interface PlainRequest {
  readonly url: string;
  readonly call: Call;
}

/** Stands in for the constructor of `Request`. */
function PlainRequest(url: string, { call }: { readonly call: Call }): PlainRequest {
  return { url, call };
}

/** Where requests go. Credentials are cut out: `fetch` refuses them, and they would stand in every error. */
function baseUrlOf({ baseUrl = variable(baseUrlVariable) ?? serviceUrl }: ClientOptions): string {
  const url = baseUrl.replace(/^(\w+:\/\/)[^/?#]*@/, "$1").replace(/\/+$/, "");
  if (/^(https?:\/)?\/[^?#]+$/.test(url)) return url;
  throw new TypeError(`baseUrl or ${baseUrlVariable} must be like ${serviceUrl}, but is ${JSON.stringify(url)}`);
}
