import createOpenApiFetch from "openapi-fetch";
import { writeBody } from "./body.js";
import type { OperationRow, RequestOptions } from "./contract.js";
import { writePath } from "./path.js";
import { writeQuery } from "./query.js";
import type { Answer, ReadyRequest } from "./send.js";

/** A call before it is written out. */
export interface CallRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query?: object | undefined;
  readonly body?: unknown;
  readonly options: RequestOptions;
}

/** What openapi-fetch makes of our answer. */
interface Parsed {
  readonly response: Lent;
}

/** As much of a response as openapi-fetch looks at, and our answer beside it. */
interface Lent {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(): null };
  text(): Promise<string>;
  readonly answer: Answer;
}

interface OpenApiFetch {
  request(method: string, path: string, init: object): Promise<Parsed>;
}

/**
 * The one place that knows openapi-fetch, which is in maintenance mode. It writes the URL from the path template and
 * calls our sender, with our serialisers and without a `Request`: the body stays text, so a retry needs no copy.
 */
export function createTransport(
  baseUrl: string,
  send: (request: ReadyRequest) => Promise<Answer>,
): (row: OperationRow, request: CallRequest) => Promise<Answer> {
  // The casts: the types of openapi-fetch follow the DOM's, and ours are made without them.
  const core = createOpenApiFetch({
    baseUrl,
    Request: PlainRequest as never,
    fetch: ((request: ReadyRequest) => send(request).then(lend)) as never,
    pathSerializer: writePath,
    querySerializer: writeQuery,
    bodySerializer: (body: unknown) => body,
  }) as unknown as OpenApiFetch;

  return async (row, { path, query, body, options }) => {
    const [, method, template, , extra] = row;
    const written = writeBody(body, extra?.media);
    const { response } = await core.request(method, template, {
      params: { path, query },
      body: written.body,
      contentType: written.type,
      ...(extra?.query && { querySerializer: (values: object) => writeQuery(values, extra.query) }),
      parseAs: "text",
      row,
      options,
    });
    return response.answer;
  };
}

/** Stands in for `Request`: a constructor that keeps what it is given. */
function PlainRequest(url: string, init: object): object {
  return { ...init, url };
}

function lend(answer: Answer): Lent {
  const { ok, status } = answer.response;
  return { ok, status, headers: { get: () => null }, text: async () => answer.text, answer };
}
