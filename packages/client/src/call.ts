import type { ClientOptions, OperationRow } from "./contract.js";
import { TriggerApiError } from "./errors.js";
import { unreadable } from "./failures.js";
import { createKeyGetter } from "./key.js";
import { firstSet, type Platform } from "./platform.js";
import { profile } from "./profile.js";
import { type Answer, createSender } from "./send.js";
import { type CallRequest, createTransport } from "./transport.js";

/** An answer, and what is in it; `data` is undefined for a refusal. */
export interface Called extends Answer {
  readonly data: unknown;
}

/** Makes one call, whatever the operation. A refusal resolves, with its `error`; without a readable answer it rejects. */
export type Caller = (row: OperationRow, request: CallRequest) => Promise<Called>;

/** The one function behind all methods. */
export function createCaller(options: ClientOptions, platform: Platform): Caller {
  const settings = { ...options, branch: options.branch ?? firstSet(platform, profile.env.branch) };
  const getKey = createKeyGetter(options.secretKey, platform);
  const transport = createTransport(baseUrlOf(options, platform), createSender(settings, getKey, platform));
  const { onError } = options;

  const call: Caller = async (row, request) => {
    const answer = await transport(row, request);
    return { ...answer, data: answer.error ? undefined : readData(row, answer) };
  };
  if (!onError) return call;

  const report = async (error: unknown): Promise<void> => {
    if (!(error instanceof TriggerApiError)) return;
    const { operation, method, url, attempts } = error;
    await onError({ operation, method, url, attempt: attempts, error });
  };
  return async (row, request) => {
    const called = await call(row, request).catch(async (error: unknown) => {
      await report(error);
      throw error;
    });
    await report(called.error);
    return called;
  };
}

function readData([, , , flags]: OperationRow, { at, response, text }: Answer): unknown {
  if (text === "" && (flags.includes("v") || response.status === 204)) return undefined;
  if (flags.includes("t")) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(at, response, text);
  }
}

/** Where requests go. Credentials are cut out: `fetch` refuses them, and they would stand in every error. */
function baseUrlOf({ baseUrl }: ClientOptions, platform: Platform): string {
  const given = baseUrl ?? firstSet(platform, profile.env.baseUrl) ?? profile.baseUrl;
  const url = given.replace(/^(\w+:\/\/)[^/?#]*@/, "$1").replace(/\/+$/, "");
  if (/^(https?:\/)?\/[^/?#]/i.test(url)) return url;
  const from = baseUrl === undefined ? `${profile.env.baseUrl}, the base URL,` : "baseUrl";
  throw new TypeError(`${from} must start with http:// or https:// and have no query, but is ${JSON.stringify(url)}`);
}
