import type { AbortSignalLike, Fetch } from "./contract.js";

/** What the client takes from its surroundings, so that a test can stand in for them. */
export interface Platform {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Calls back after so many milliseconds; returns what calls it off. */
  after(delay: number, callback: () => void): () => void;
  abortController(): { readonly signal: AbortSignalLike; abort(reason?: unknown): void };
  /** A version-4 UUID. */
  uuid(): string;
  /** The environment variable; undefined when unset or empty, and where there is no environment. */
  env(name: string): string | undefined;
}

interface Globals {
  fetch: Fetch;
  setTimeout(callback: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
  AbortController: new () => ReturnType<Platform["abortController"]>;
  crypto?: { randomUUID?(): string };
  process?: { env?: Readonly<Record<string, string | undefined>> };
}

// Declared here because the sources are compiled without the DOM's types and without Node's, to keep both out.
const globals = globalThis as unknown as Globals;

/** The surroundings as they are. Nothing is looked up before it is needed: in Node the first touch of a fetch global is slow. */
export const platform: Platform = {
  fetch: (url, init) => globals.fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (delay, callback) => {
    const timer = globals.setTimeout(callback, delay);
    return () => globals.clearTimeout(timer);
  },
  abortController: () => new globals.AbortController(),
  // Browsers have randomUUID on secure origins only.
  uuid: () =>
    globals.crypto?.randomUUID?.() ??
    "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => ((Math.random() * 16) | 0).toString(16)),
  env: (name) => globals.process?.env?.[name] || undefined,
};

/** The first of these environment variables that is set. */
export function firstSet({ env }: Platform, names: readonly string[]): string | undefined {
  return names.map(env).find(Boolean);
}
