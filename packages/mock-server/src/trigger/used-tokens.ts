import type { Saving } from "./saving.js";

/** The one-time tokens that have been used, each by what stands for it: the tokens themselves are secrets. */
export interface UsedTokens extends Saving {
  has(token: string): boolean;
  add(token: string): void;
}

export function createUsedTokens(): UsedTokens {
  const used = new Set<string>();
  return {
    save: () => used,
    load(saved) {
      // Saved by the line above.
      for (const token of saved as typeof used) used.add(token);
    },
    has: (token) => used.has(token),
    add: (token) => {
      used.add(token);
    },
  };
}
