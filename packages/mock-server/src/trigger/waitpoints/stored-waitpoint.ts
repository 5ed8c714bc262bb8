import type { DueEvent } from "../../engine/due-queue.js";

/** What a token was completed with, as text, and how to read it. */
export interface WaitpointOutput {
  readonly text: string;
  readonly type: string;
  readonly isError: boolean;
}

/** A waitpoint token as the mock keeps it. Instants are milliseconds since 1970. */
export interface StoredWaitpoint {
  readonly id: string;
  /** Position in order of creation. */
  readonly sequence: number;
  readonly createdAt: number;
  /** As given. */
  readonly tags: readonly string[];
  readonly timeoutAt: number | undefined;
  readonly hasUserKey: boolean;
  readonly keyExpiresAt: number | undefined;
  /** The caller's key, until it expired; else 24 characters made up. */
  key: string;
  /** The caller's key once it has expired. */
  inactiveKey: string | undefined;
  isOver: boolean;
  completedAt: number | undefined;
  /** `undefined` also where it was completed without data. */
  output: WaitpointOutput | undefined;
  /** Ids of the runs that wait, or waited, for it. */
  readonly waiters: string[];
  /** The end of its time, as long as nobody completed it. */
  armed: DueEvent | undefined;
}

/** The word that callers see for how far a token is. */
export type WaitpointStatus = "WAITING" | "COMPLETED" | "TIMED_OUT";

/** What ended with an error has timed out: there is no other error. */
export function waitpointStatus({ isOver, output }: StoredWaitpoint): WaitpointStatus {
  if (!isOver) return "WAITING";
  return output?.isError ? "TIMED_OUT" : "COMPLETED";
}
