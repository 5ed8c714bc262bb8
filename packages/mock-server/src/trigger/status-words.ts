/** The service's own statuses. What callers see are words made from them, see {@link publicStatus}. */
export const statuses = [
  "DELAYED",
  "PENDING",
  "PENDING_VERSION",
  "WAITING_FOR_DEPLOY",
  "DEQUEUED",
  "EXECUTING",
  "RETRYING_AFTER_FAILURE",
  "WAITING_TO_RESUME",
  "PAUSED",
  "COMPLETED_SUCCESSFULLY",
  "COMPLETED_WITH_ERRORS",
  "INTERRUPTED",
  "CANCELED",
  "CRASHED",
  "SYSTEM_FAILURE",
  "EXPIRED",
  "TIMED_OUT",
] as const;

export type Status = (typeof statuses)[number];

/** Which words a caller gets: those of `x-trigger-api-version: 2025-07-16`, or those from before it. */
export type Vocabulary = "2025-07-16" | "legacy";

/** The only version that the service knows; any other value of the header counts as none. */
export function vocabularyOf(versionHeader: string | undefined): Vocabulary {
  return versionHeader === "2025-07-16" ? "2025-07-16" : "legacy";
}

type CurrentWord =
  | "PENDING_VERSION"
  | "QUEUED"
  | "DEQUEUED"
  | "EXECUTING"
  | "WAITING"
  | "COMPLETED"
  | "CANCELED"
  | "FAILED"
  | "CRASHED"
  | "SYSTEM_FAILURE"
  | "DELAYED"
  | "EXPIRED"
  | "TIMED_OUT";

type LegacyWord =
  | Exclude<CurrentWord, "DEQUEUED" | "WAITING">
  | "WAITING_FOR_DEPLOY"
  | "REATTEMPTING"
  | "FROZEN"
  | "INTERRUPTED";

export type StatusWord = CurrentWord | LegacyWord;

const words: Readonly<Record<Status, readonly [current: CurrentWord, legacy: LegacyWord]>> = {
  DELAYED: ["DELAYED", "DELAYED"],
  PENDING: ["QUEUED", "QUEUED"],
  PENDING_VERSION: ["PENDING_VERSION", "PENDING_VERSION"],
  WAITING_FOR_DEPLOY: ["PENDING_VERSION", "WAITING_FOR_DEPLOY"],
  DEQUEUED: ["DEQUEUED", "EXECUTING"],
  EXECUTING: ["EXECUTING", "EXECUTING"],
  RETRYING_AFTER_FAILURE: ["EXECUTING", "REATTEMPTING"],
  WAITING_TO_RESUME: ["WAITING", "FROZEN"],
  PAUSED: ["WAITING", "FROZEN"],
  COMPLETED_SUCCESSFULLY: ["COMPLETED", "COMPLETED"],
  COMPLETED_WITH_ERRORS: ["FAILED", "FAILED"],
  INTERRUPTED: ["FAILED", "INTERRUPTED"],
  CANCELED: ["CANCELED", "CANCELED"],
  CRASHED: ["CRASHED", "CRASHED"],
  SYSTEM_FAILURE: ["SYSTEM_FAILURE", "SYSTEM_FAILURE"],
  EXPIRED: ["EXPIRED", "EXPIRED"],
  TIMED_OUT: ["TIMED_OUT", "TIMED_OUT"],
};

/** The word that callers see for a status. */
export function publicStatus(status: Status, vocabulary: Vocabulary): StatusWord {
  return words[status][vocabulary === "2025-07-16" ? 0 : 1];
}

/** Whether nothing can happen to a run any more. */
export function isFinal(status: Status): boolean {
  return finalStatuses.has(status);
}

const finalStatuses: ReadonlySet<Status> = new Set([
  "COMPLETED_SUCCESSFULLY",
  "COMPLETED_WITH_ERRORS",
  "INTERRUPTED",
  "CANCELED",
  "CRASHED",
  "SYSTEM_FAILURE",
  "EXPIRED",
  "TIMED_OUT",
]);

/** Statuses that free an idempotency key for the next trigger call. A canceled run keeps its key. */
export function freesIdempotencyKey(status: Status): boolean {
  return isFinal(status) && status !== "COMPLETED_SUCCESSFULLY" && status !== "CANCELED";
}

/** The seven questions that a run answers about itself. */
export interface StatusFlags {
  readonly isQueued: boolean;
  readonly isExecuting: boolean;
  readonly isWaiting: boolean;
  readonly isCompleted: boolean;
  readonly isSuccess: boolean;
  readonly isFailed: boolean;
  readonly isCancelled: boolean;
}

const queued: readonly StatusWord[] = ["QUEUED", "DELAYED", "PENDING_VERSION", "WAITING_FOR_DEPLOY"];
const executing: readonly StatusWord[] = ["EXECUTING", "DEQUEUED", "REATTEMPTING", "FROZEN"];
// Neither EXPIRED nor TIMED_OUT: such a run answers all seven with no.
const completed: readonly StatusWord[] = [
  "COMPLETED",
  "CANCELED",
  "FAILED",
  "CRASHED",
  "INTERRUPTED",
  "SYSTEM_FAILURE",
];

const flagsByWord = new Map<StatusWord, StatusFlags>();
for (const pair of Object.values(words)) {
  for (const word of pair) {
    flagsByWord.set(word, {
      isQueued: queued.includes(word),
      isExecuting: executing.includes(word),
      isWaiting: word === "WAITING",
      isCompleted: completed.includes(word),
      isSuccess: word === "COMPLETED",
      isFailed: completed.includes(word) && word !== "COMPLETED",
      isCancelled: word === "CANCELED",
    });
  }
}

/**
 * Answers by the word that the caller sees, not by the status: a waiting run is executing for those who see `FROZEN`.
 * A canceled run has failed; an expired or timed-out one is not even completed.
 */
export function statusFlags(word: StatusWord): StatusFlags {
  const flags = flagsByWord.get(word);
  if (!flags) throw new Error(`no status is shown as ${word}`);
  return flags;
}

/** What `filter[status]` matches, word by word; it takes both vocabularies, whatever the version header says. */
const filterWords: Readonly<Record<StatusWord, readonly Status[]>> = {
  DELAYED: ["DELAYED"],
  QUEUED: ["PENDING"],
  PENDING_VERSION: ["PENDING_VERSION"],
  WAITING_FOR_DEPLOY: ["WAITING_FOR_DEPLOY"],
  DEQUEUED: ["DEQUEUED"],
  EXECUTING: ["EXECUTING"],
  REATTEMPTING: ["RETRYING_AFTER_FAILURE"],
  FROZEN: ["PAUSED", "WAITING_TO_RESUME"],
  WAITING: ["WAITING_TO_RESUME"],
  COMPLETED: ["COMPLETED_SUCCESSFULLY"],
  // Interrupted runs are shown as FAILED, yet not found by it.
  FAILED: ["COMPLETED_WITH_ERRORS"],
  CANCELED: ["CANCELED"],
  CRASHED: ["CRASHED"],
  INTERRUPTED: ["INTERRUPTED"],
  SYSTEM_FAILURE: ["SYSTEM_FAILURE"],
  EXPIRED: ["EXPIRED"],
  TIMED_OUT: ["TIMED_OUT"],
};

/** @returns `undefined` where the word is in neither vocabulary */
export function statusesOfFilter(word: string): readonly Status[] | undefined {
  // Only own keys of the table are words.
  return Object.hasOwn(filterWords, word) ? filterWords[word as StatusWord] : undefined;
}
