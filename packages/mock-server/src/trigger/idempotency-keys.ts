import type { Saving } from "./saving.js";
import { freesIdempotencyKey } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/** Idempotency keys of one environment. A key belongs to one task: the same text on another task is another key. */
export interface IdempotencyKeys extends Saving {
  /**
   * The run that holds a key. A key that has expired (strictly before `now`), or whose run failed, crashed, expired or
   * timed out, is freed here, on being asked for; a canceled run keeps its key.
   *
   * @param failedKeeps a failed run keeps its key as well
   */
  find(task: string, key: string, now: number, failedKeeps?: boolean): StoredRun | undefined;
  /** Gives a key to a run. */
  hold(run: StoredRun, key: string, expiresAt: number): void;
  /**
   * Takes a key from the run that holds it, whatever its status and its key's age.
   *
   * @returns the run; `undefined` where none held it
   */
  reset(task: string, key: string): StoredRun | undefined;
}

const day = 86_400_000;
const unitMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: day };

/**
 * How long a key lives: one group of digits and `s`, `m`, `h` or `d`. Without it, or with any other text, 30 days.
 *
 * @returns milliseconds, and whether text was passed over
 */
export function readKeyLifetime(text: string | undefined): { readonly ms: number; readonly ignored: boolean } {
  const [, digits, unit = ""] = /^(\d+)([smhd])$/.exec(text ?? "") ?? [];
  const size = unitMs[unit];
  if (size === undefined) return { ms: 30 * day, ignored: text !== undefined };
  return { ms: Number(digits) * size, ignored: false };
}

/** Says that a key's lifetime was not understood. */
export function explainKeyLifetime(text: string | undefined, because: (reason: string) => void): void {
  if (!readKeyLifetime(text).ignored) return;
  because("idempotencyKeyTTL ignored, the key holds for 30 days: expected digits and one of s, m, h, d, such as 60s");
}

export function createIdempotencyKeys(): IdempotencyKeys {
  const holders = new Map<string, StoredRun>();

  function free(name: string): StoredRun | undefined {
    const run = holders.get(name);
    if (!run) return undefined;
    run.idempotencyKey = undefined;
    run.idempotencyKeyExpiresAt = undefined;
    holders.delete(name);
    return run;
  }

  return {
    save: () => holders,
    load(saved) {
      // Saved by the line above.
      for (const [name, run] of saved as typeof holders) holders.set(name, run);
    },
    find(task, key, now, failedKeeps = false) {
      const name = `${task}\n${key}`;
      const run = holders.get(name);
      if (!run) return undefined;
      const expired = run.idempotencyKeyExpiresAt !== undefined && run.idempotencyKeyExpiresAt < now;
      if (!expired && (failedKeeps || !freesIdempotencyKey(run.status))) return run;
      free(name);
      return undefined;
    },
    hold(run, key, expiresAt) {
      run.idempotencyKey = key;
      run.idempotencyKeyExpiresAt = expiresAt;
      holders.set(`${run.task}\n${key}`, run);
    },
    reset: (task, key) => free(`${task}\n${key}`),
  };
}
