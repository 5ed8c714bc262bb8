/** The mock server behind MSW's interception, in Node and in browsers. */
import { type HttpHandler, HttpResponse, http } from "msw";
import { isMockRequestError, type MockRequestError } from "../engine/strategies.js";
import type { MockServer } from "../mock-server.js";

export interface HandlersOptions {
  /** What the addresses of the API begin with, a path included. Default `https://api.trigger.dev`. */
  readonly baseUrl?: string;
}

/**
 * Handlers that answer every request below a base URL by the mock: `setupServer(...handlers(mock))` in Node,
 * `setupWorker(...handlers(mock))` in a browser. Put handlers of your own before them. Requests to other addresses are
 * none of theirs.
 *
 * The addresses that the mock hands out, for uploads and callbacks, begin with the origin alone: they are below a base URL
 * without a path only.
 *
 * What no operation takes is answered by the mock, by its `onUnhandled`. A fault that ends the connection is MSW's
 * network error.
 *
 * @throws TypeError where the base URL is no absolute address
 */
export function handlers(
  mock: Pick<MockServer, "fetch">,
  { baseUrl = "https://api.trigger.dev" }: HandlersOptions = {},
): HttpHandler[] {
  const base = readBase(baseUrl);
  const address = new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?:/.*)?$`);
  return [
    http.all(address, async ({ request }) => {
      try {
        return await mock.fetch(await below(base, request));
      } catch (error) {
        if (isMockRequestError(error)) return refusal(error);
        // What `fetch` rejects with where a connection ends; MSW would make a 500 of it.
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}

function readBase(baseUrl: string): string {
  try {
    const { origin, pathname } = new URL(baseUrl);
    return `${origin}${pathname}`.replace(/\/+$/, "");
  } catch {
    throw new TypeError(`baseUrl: expected an address such as https://api.trigger.dev, got ${JSON.stringify(baseUrl)}`);
  }
}

/** The request as if the base URL had no path: the mock knows the paths of the API only. */
async function below(base: string, request: Request): Promise<Request> {
  const { origin } = new URL(base);
  if (origin === base) return request;
  const url = origin + request.url.slice(base.length);
  const { method, headers, signal, redirect } = request;
  // Read whole, for a body that is a stream could not be handed on in every browser.
  const body = method === "GET" || method === "HEAD" ? undefined : await request.arrayBuffer();
  return new Request(url, { method, headers, signal, redirect, ...(body === undefined ? {} : { body }) });
}

function refusal({ message, status }: MockRequestError): Response {
  const headers = { "content-type": "application/json; charset=utf-8", "x-should-retry": "false" };
  return new Response(JSON.stringify({ error: message }), { status, headers });
}
