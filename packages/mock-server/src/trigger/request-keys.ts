import type { Saving } from "./saving.js";

/**
 * Remembers what a request made, by the key that a client sends again with every attempt of one call. Only version-4
 * UUIDs count; an entry lives 24 hours.
 */
export interface RequestKeys extends Saving {
  /** The id that this request made before. */
  find(scope: string, key: string | undefined, now: number): string | undefined;
  remember(scope: string, key: string | undefined, id: string, now: number): void;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const lifetime = 86_400_000;
/** Retries follow within minutes, so a bound this wide only keeps endless loops from filling the memory. */
const mostEntries = 100_000;

export function createRequestKeys(): RequestKeys {
  const entries = new Map<string, { readonly id: string; readonly forgottenAt: number }>();

  function forgetOld(now: number): void {
    for (const [name, entry] of entries) {
      if (entry.forgottenAt > now && entries.size <= mostEntries) return;
      entries.delete(name);
    }
  }

  return {
    save: () => entries,
    load(saved) {
      // Saved by the line above.
      for (const [name, entry] of saved as typeof entries) entries.set(name, entry);
    },
    find(scope, key, now) {
      if (key === undefined) return undefined;
      const entry = entries.get(`${scope}\n${key}`);
      return entry && entry.forgottenAt > now ? entry.id : undefined;
    },
    remember(scope, key, id, now) {
      if (key === undefined || !uuid.test(key)) return;
      const name = `${scope}\n${key}`;
      // Deleted first, so that the map stays in order of age.
      entries.delete(name);
      entries.set(name, { id, forgottenAt: now + lifetime });
      forgetOld(now);
    },
  };
}
