import type { WaitpointToken, WaitpointTokenFields, WaitpointTokenListItem } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import { callbackUrl } from "./callback-url.js";
import { type StoredWaitpoint, waitpointStatus } from "./stored-waitpoint.js";

type Filling<T> = { -readonly [Name in keyof T]: T[Name] };

/** A token as retrieving answers it. A token without output still says `application/json`. */
export function presentWaitpoint(
  token: StoredWaitpoint,
  environment: TriggerEnvironment,
  origin: string,
): WaitpointToken {
  const wire: Filling<WaitpointToken> = Object.assign(presentFields(token, environment, origin), {
    type: "MANUAL",
    idempotencyKey: token.key,
    userProvidedIdempotencyKey: token.hasUserKey,
    outputType: token.output?.type ?? "application/json",
    outputIsError: token.output?.isError ?? false,
  });
  if (token.inactiveKey !== undefined) wire.inactiveIdempotencyKey = token.inactiveKey;
  if (token.output) wire.output = token.output.text;
  return wire;
}

/** A token as a list shows it: tags in order, the key only where the caller gave one. */
export function presentWaitpointListItem(
  token: StoredWaitpoint,
  environment: TriggerEnvironment,
  origin: string,
): WaitpointTokenListItem {
  const wire: Filling<WaitpointTokenListItem> = presentFields(token, environment, origin);
  wire.tags = [...token.tags].sort((a, b) => a.localeCompare(b));
  if (token.hasUserKey) wire.idempotencyKey = token.inactiveKey ?? token.key;
  return wire;
}

function presentFields(
  token: StoredWaitpoint,
  { key }: TriggerEnvironment,
  origin: string,
): Filling<WaitpointTokenFields> {
  const wire: Filling<WaitpointTokenFields> = {
    id: token.id,
    url: callbackUrl(token.id, key, origin),
    status: waitpointStatus(token),
    tags: [...token.tags],
    createdAt: isoText(token.createdAt),
  };
  if (token.keyExpiresAt !== undefined) wire.idempotencyKeyExpiresAt = isoText(token.keyExpiresAt);
  if (token.timeoutAt !== undefined) {
    wire.timeoutAt = isoText(token.timeoutAt);
    wire.completedAfter = wire.timeoutAt;
  }
  if (token.completedAt !== undefined) wire.completedAt = isoText(token.completedAt);
  return wire;
}
