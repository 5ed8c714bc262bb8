import { type CoercedDelay, parseDelay } from "../delay.js";
import { readKeyLifetime } from "../idempotency-keys.js";
import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredWaitpoint } from "./stored-waitpoint.js";

/** A token that somebody asks for, after the request's schema. */
export interface WantedWaitpoint {
  readonly timeout?: CoercedDelay | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly idempotencyKeyTTL?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export type CreatedWaitpoint =
  | { readonly kind: "created" | "cached"; readonly token: StoredWaitpoint }
  | { readonly kind: "refused"; readonly status: 422 | 500; readonly error: string };

const mostTags = 10;

/**
 * Makes a token, or finds the one that holds the idempotency key, over or not. A key that has expired (strictly before
 * now) is taken from its token here, on being asked for.
 *
 * @param because told where less came of it than was asked
 */
export function createWaitpoint(
  environment: TriggerEnvironment,
  wanted: WantedWaitpoint,
  because: (reason: string) => void,
): CreatedWaitpoint {
  const { now, callersNow, state } = environment;
  const timeout = parseDelay(wanted.timeout, now, callersNow);
  if (timeout.kind === "overflow") {
    because(timeout.reason);
    return { kind: "refused", status: 500, error: "Something went wrong" };
  }
  const tags = wanted.tags ?? [];
  if (tags.length > mostTags) {
    const error = `Waitpoints can only have ${mostTags} tags, you're trying to set ${tags.length}.`;
    return { kind: "refused", status: 422, error };
  }
  const holder = wanted.idempotencyKey ? state.waitpoints.holder(wanted.idempotencyKey) : undefined;
  if (holder && (holder.keyExpiresAt === undefined || now <= holder.keyExpiresAt)) {
    because(`the idempotency key belongs to ${holder.id}, so no token was made; the rest of this request was dropped`);
    return { kind: "cached", token: holder };
  }
  if (holder) state.waitpoints.retireKey(holder);
  if (timeout.kind === "ignored") because(`no timeout: ${timeout.reason.replaceAll("the delay", "the timeout")}`);

  const token: StoredWaitpoint = {
    id: state.waitpoints.createId(now),
    sequence: state.waitpoints.size,
    createdAt: now,
    tags: [...tags],
    timeoutAt: timeout.kind === "until" ? timeout.at : undefined,
    hasUserKey: Boolean(wanted.idempotencyKey),
    keyExpiresAt: readKeyEnd(wanted.idempotencyKeyTTL, now, because),
    key: wanted.idempotencyKey || state.waitpoints.makeUpKey(),
    inactiveKey: undefined,
    isOver: false,
    completedAt: undefined,
    output: undefined,
    waiters: [],
    armed: undefined,
  };
  state.waitpoints.add(token);
  armTimeout(environment, token);
  environment.record({ at: isoText(now), event: "create token", id: token.id, to: "WAITING" });
  return { kind: "created", token };
}

/** Without a lifetime that is understood, a key holds for ever. */
function readKeyEnd(text: string | undefined, now: number, because: (reason: string) => void): number | undefined {
  if (text === undefined) return undefined;
  const lifetime = readKeyLifetime(text);
  if (!lifetime.ignored) return now + lifetime.ms;
  because("idempotencyKeyTTL ignored, the key never expires: expected digits and one of s, m, h, d, such as 60s");
  return undefined;
}

function armTimeout({ due, now }: TriggerEnvironment, token: StoredWaitpoint): void {
  if (token.timeoutAt === undefined) return;
  token.armed = due.arm({
    // A date in the past is due at once, not before now.
    at: Math.max(token.timeoutAt, now),
    kind: "time out",
    id: token.id,
    reason: "WAITING → TIMED_OUT: nobody completed it in time",
    rank: 9,
  });
}
