import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Runs work with other credentials: `auth.withAuth` of the official SDK. */
export interface SdkAuth {
  withAuth<Result>(
    config: { readonly baseURL: string; readonly secretKey: string; readonly accessToken: string },
    work: () => Promise<Result>,
  ): Promise<Result>;
}

/** The official SDK as a test file finds it. */
export interface FoundSdk {
  readonly version: string;
  /** Loads what the test file would get by `import { auth } from "@trigger.dev/sdk"`. */
  loadAuth(): Promise<SdkAuth>;
}

const sdk = "@trigger.dev/sdk";
/** From this version on what `auth.withAuth` sets holds for the work it is given only; before, for the whole process. */
const firstScoped = [4, 5] as const;

/** By test file: every test asks. */
const found = new Map<string, FoundSdk | undefined>();

/** Looks for the official SDK from a test file; `undefined` where it is not installed there. */
export function findSdk(testFile: string): FoundSdk | undefined {
  if (!found.has(testFile)) found.set(testFile, lookForSdk(testFile));
  return found.get(testFile);
}

function lookForSdk(testFile: string): FoundSdk | undefined {
  let manifestPath: string;
  try {
    manifestPath = createRequire(testFile).resolve(`${sdk}/package.json`);
  } catch {
    return undefined;
  }
  // Any JSON: what is read of it is checked below.
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as {
    version?: unknown;
    exports?: { "."?: { import?: { default?: unknown } } };
  };
  const entry = manifest.exports?.["."]?.import?.default;
  return {
    version: String(manifest.version),
    async loadAuth() {
      if (typeof entry !== "string") throw new Error(cannotLoad(String(manifest.version)));
      const { auth } = await import(pathToFileURL(join(dirname(manifestPath), entry)).href);
      if (typeof auth?.withAuth !== "function") throw new Error(cannotLoad(String(manifest.version)));
      return auth;
    },
  };
}

/** Whether `auth.withAuth` of this version holds for the work it is given only. */
export function isScoped(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  return major > firstScoped[0] || (major === firstScoped[0] && minor >= firstScoped[1]);
}

function cannotLoad(version: string): string {
  return `isolate(): ${sdk} ${version} has no auth.withAuth where it was looked for. Hand it over: isolate({ auth })`;
}
