import type { Case } from "./case.js";
import { isBefore, type SdkVersion } from "./versions.js";

/** Why a version does not pass a case: it lacks a function, or does something else. */
export type SkipOf = { readonly reason: string } & ({ readonly lacks: string } | { readonly error: RegExp });

/** Why a version is not held to a case; `undefined` where it is. */
export function skipOf({ since, skips = [] }: Case, version: SdkVersion): SkipOf | undefined {
  if (since && isBefore(version, since.version)) return { reason: `it has no ${since.call}`, lacks: since.call };
  return skips.find((skip) => skip.version === version);
}

/** What stands in a module under a dotted name. */
export function member(module: unknown, dotted: string): unknown {
  let value = module;
  for (const name of dotted.split(".")) {
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}
