import type { MockServer, MockServerOptions } from "@trigger-api/mock-server";
import type { Sdk, SdkVersion } from "./versions.js";

/** What a case works with: an SDK that is pointed at an empty mock, as its users point it. */
export interface Context {
  /** Typed as the newest of them. Where an older one lacks a function, the case says so in `since`. */
  readonly sdk: Sdk;
  readonly version: SdkVersion;
  /** Time stands still at {@link start} until the case moves it. */
  readonly mock: MockServer;
  /** Where the mock listens. */
  readonly url: string;
  /** Requests of an operation that reached the mock since the case began. */
  requests(operation: string): number;
}

/** A reason why a version does not pass a case. Checked: what does pass may not be skipped. */
export interface Skip {
  readonly version: SdkVersion;
  readonly reason: string;
  /** What the case says when it is run all the same. */
  readonly error: RegExp;
}

/** A way to use the official SDK, held against the mock. What it asserts, it reads back. */
export interface Case {
  /** A sentence about behaviour, after "the official SDK". */
  readonly name: string;
  /** A function of the SDK that the case needs, such as `queues.pause`, and the first of our versions to have it. */
  readonly since?: { readonly version: SdkVersion; readonly call: string };
  readonly skips?: readonly Skip[];
  /** How its mock differs. */
  readonly options?: MockServerOptions;
  run(context: Context): Promise<void>;
}

/** When time begins in all cases. */
export const start = "2030-01-01T00:00:00.000Z";

/** A key of another environment than the mock's own; a development one. */
export const developmentKey = `tr_dev_${"d".repeat(24)}`;

/** Makes the SDK use another secret key, or none, for the rest of the case. */
export function useKey(secretKey: string | undefined): void {
  if (secretKey === undefined) delete process.env.TRIGGER_SECRET_KEY;
  else process.env.TRIGGER_SECRET_KEY = secretKey;
}

/** What an error of the SDK says where the mock's answer says `text`. */
export function errorText(version: SdkVersion, status: number, text: string): string {
  return version === "3.3.17" ? `${status} ${JSON.stringify(text)}` : text;
}
