const grammar =
  /^\+? ?(\d+(?:\.\d+)?) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|yrs?|years?)(?: from now)?$/i;

const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_557_600_000,
};

const longest = 30 * 86_400_000;

/**
 * When a token ends: a length of time such as `15m` or `2 hours`, or an instant in seconds since 1970. Without it, in
 * 15 minutes. At most 30 days from now.
 *
 * @returns milliseconds from now, or what is wrong
 */
export function readTokenLifetime(
  end: string | number | undefined,
  now: number,
):
  | { readonly ms: number }
  | {
      readonly error:
        | "Invalid expiration time"
        | "Expiration time must be in the future"
        | "Expiration time cannot exceed 30 days";
    } {
  const ms = typeof end === "number" ? end * 1_000 - now : readLength(end ?? "15m");
  if (ms === undefined || Number.isNaN(ms)) return { error: "Invalid expiration time" };
  if (ms <= 0) return { error: "Expiration time must be in the future" };
  return ms > longest ? { error: "Expiration time cannot exceed 30 days" } : { ms };
}

function readLength(text: string): number | undefined {
  const [, amount, unit = ""] = grammar.exec(text) ?? [];
  const size = unitMs[unit.charAt(0).toLowerCase()];
  return amount === undefined || size === undefined ? undefined : Number(amount) * size;
}
