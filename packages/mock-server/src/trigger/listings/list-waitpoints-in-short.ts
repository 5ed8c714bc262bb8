import type { KnownWaitpointTokenStatus } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import { waitpointStatus } from "../waitpoints/stored-waitpoint.js";
import { type Page, pageThrough } from "./page-through.js";

/** A waitpoint token in short. Absent is what has no value. Its callback address is a credential, and not shown. */
export interface ListedWaitpoint {
  /** Public id. */
  readonly environment: string;
  readonly id: string;
  readonly status: KnownWaitpointTokenStatus;
  readonly tags: readonly string[];
  /** The key that its maker gave it, expired or not. */
  readonly idempotencyKey?: string;
  readonly createdAt: string;
  readonly timeoutAt?: string;
  readonly completedAt?: string;
  /** As text. */
  readonly output?: string;
  /** Ids. */
  readonly waitingRuns: readonly string[];
}

/**
 * A page of waitpoint tokens, newest first in each environment.
 *
 * @param after the id of the token before the page
 * @returns `undefined` where there is no such token
 */
export function listWaitpointsInShort(
  environments: readonly TriggerEnvironment[],
  limit: number,
  after?: string,
): Page<ListedWaitpoint> | undefined {
  return pageThrough(environments, limit, after, {
    find: ({ state }, id) => state.waitpoints.find(id)?.sequence,
    *walk({ id: environment, state: { waitpoints } }, start = waitpoints.size) {
      for (let at = start - 1; at >= 0; at--) {
        const token = waitpoints.at(at);
        if (!token) continue;
        yield {
          environment,
          id: token.id,
          status: waitpointStatus(token),
          tags: [...token.tags],
          ...(token.hasUserKey ? { idempotencyKey: token.inactiveKey ?? token.key } : {}),
          createdAt: isoText(token.createdAt),
          ...(token.timeoutAt === undefined ? {} : { timeoutAt: isoText(token.timeoutAt) }),
          ...(token.completedAt === undefined ? {} : { completedAt: isoText(token.completedAt) }),
          ...(token.output ? { output: token.output.text } : {}),
          waitingRuns: [...token.waiters],
        };
      }
    },
  });
}
