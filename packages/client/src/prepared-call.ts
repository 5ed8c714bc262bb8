import type { WrittenBody } from "./body.js";
import type { ApiResponse, HookEvent, OperationRow, RequestOptions } from "./contract.js";
import type { Redact } from "./redact.js";

/** A call that is ready to be sent, the same on every attempt. */
export interface PreparedCall {
  readonly row: OperationRow;
  readonly url: string;
  readonly body: WrittenBody;
  /** The client's own headers, without the key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly options: RequestOptions;
  /** Milliseconds, reading the answer's body included; 0 for no limit. */
  readonly timeout: number;
}

/** What an attempt came to: `response` and `text`, or the `cause` why there is none, or neither in time. */
export interface Outcome {
  readonly response?: ApiResponse | undefined;
  readonly text?: string | undefined;
  readonly cause?: Error | undefined;
  readonly event: HookEvent;
  readonly redact: Redact;
}
