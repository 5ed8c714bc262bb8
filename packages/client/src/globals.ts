import type { AbortSignalLike, Fetch } from "./contract.js";

interface Globals {
  fetch: Fetch;
  setTimeout(callback: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
  AbortController: new () => { readonly signal: AbortSignalLike; abort(reason?: unknown): void };
  TextEncoder: new () => { encode(text: string): Uint8Array };
  Request: new (url: string, init: object) => { readonly headers: { get(name: string): string | null } };
  /** Missing in old runtimes. */
  ReadableStream?: StreamClass;
  /** `randomUUID` is missing in browsers on insecure origins. */
  crypto?: { randomUUID?(): string };
  navigator?: { readonly userAgent?: string };
  process?: { env?: Readonly<Record<string, string | undefined>> };
}

/** As much of `ReadableStream` as is needed to make one. */
export type StreamClass = new (source: {
  pull?(controller: { enqueue(chunk: Uint8Array): void; close(): void }): Promise<void>;
  cancel?(): Promise<unknown>;
}) => object;

/**
 * The globals in use. Declared here because the sources are compiled without the DOM's types and without Node's, so
 * that neither gets in. Look one up when it is needed, never on import: the first touch of `fetch` or `Headers` is slow.
 */
export const globals = globalThis as unknown as Globals;

/** An environment variable; undefined when it is unset or empty, and where there is no environment. */
export function variable(name: string): string | undefined {
  return globals.process?.env?.[name] || undefined;
}
