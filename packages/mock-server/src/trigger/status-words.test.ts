import { describe, expect, test } from "vitest";
import {
  freesIdempotencyKey,
  isFinal,
  publicStatus,
  type Status,
  type StatusFlags,
  type StatusWord,
  statuses,
  statusesOfFilter,
  statusFlags,
  vocabularyOf,
} from "./status-words.js";

const words: [Status, StatusWord, StatusWord][] = [
  ["DELAYED", "DELAYED", "DELAYED"],
  ["PENDING", "QUEUED", "QUEUED"],
  ["PENDING_VERSION", "PENDING_VERSION", "PENDING_VERSION"],
  ["WAITING_FOR_DEPLOY", "PENDING_VERSION", "WAITING_FOR_DEPLOY"],
  ["DEQUEUED", "DEQUEUED", "EXECUTING"],
  ["EXECUTING", "EXECUTING", "EXECUTING"],
  ["RETRYING_AFTER_FAILURE", "EXECUTING", "REATTEMPTING"],
  ["WAITING_TO_RESUME", "WAITING", "FROZEN"],
  ["PAUSED", "WAITING", "FROZEN"],
  ["COMPLETED_SUCCESSFULLY", "COMPLETED", "COMPLETED"],
  ["COMPLETED_WITH_ERRORS", "FAILED", "FAILED"],
  ["INTERRUPTED", "FAILED", "INTERRUPTED"],
  ["CANCELED", "CANCELED", "CANCELED"],
  ["CRASHED", "CRASHED", "CRASHED"],
  ["SYSTEM_FAILURE", "SYSTEM_FAILURE", "SYSTEM_FAILURE"],
  ["EXPIRED", "EXPIRED", "EXPIRED"],
  ["TIMED_OUT", "TIMED_OUT", "TIMED_OUT"],
];

test.each(words)("%s is shown as %s by version 2025-07-16 and as %s without it", (status, current, legacy) => {
  expect(publicStatus(status, "2025-07-16")).toBe(current);
  expect(publicStatus(status, "legacy")).toBe(legacy);
});

test("every status is in that table, and the two vocabularies have 13 and 15 words", () => {
  expect(words.map(([status]) => status)).toEqual([...statuses]);
  expect(new Set(words.map(([, current]) => current)).size).toBe(13);
  expect(new Set(words.map(([, , legacy]) => legacy)).size).toBe(15);
});

test.each([
  ["2025-07-16", "2025-07-16"],
  ["2024-01-01", "legacy"],
  ["", "legacy"],
  [undefined, "legacy"],
] as const)("version header %j chooses the vocabulary %s", (header, want) => {
  expect(vocabularyOf(header)).toBe(want);
});

const flags: [StatusWord, (keyof StatusFlags)[]][] = [
  ["QUEUED", ["isQueued"]],
  ["DELAYED", ["isQueued"]],
  ["PENDING_VERSION", ["isQueued"]],
  ["WAITING_FOR_DEPLOY", ["isQueued"]],
  ["DEQUEUED", ["isExecuting"]],
  ["EXECUTING", ["isExecuting"]],
  ["REATTEMPTING", ["isExecuting"]],
  ["FROZEN", ["isExecuting"]],
  ["WAITING", ["isWaiting"]],
  ["COMPLETED", ["isCompleted", "isSuccess"]],
  ["CANCELED", ["isCompleted", "isFailed", "isCancelled"]],
  ["FAILED", ["isCompleted", "isFailed"]],
  ["CRASHED", ["isCompleted", "isFailed"]],
  ["INTERRUPTED", ["isCompleted", "isFailed"]],
  ["SYSTEM_FAILURE", ["isCompleted", "isFailed"]],
  ["EXPIRED", []],
  ["TIMED_OUT", []],
];

test.each(flags)("a run shown as %s says yes to %j and no to the rest", (word, yes) => {
  const answered = Object.entries(statusFlags(word)).filter(([, value]) => value);
  expect(answered.map(([name]) => name).sort()).toEqual([...yes].sort());
  expect(Object.keys(statusFlags(word))).toHaveLength(7);
});

describe("the status filter", () => {
  test.each<[string, Status[]]>([
    ["QUEUED", ["PENDING"]],
    ["EXECUTING", ["EXECUTING"]],
    ["REATTEMPTING", ["RETRYING_AFTER_FAILURE"]],
    ["FROZEN", ["PAUSED", "WAITING_TO_RESUME"]],
    ["WAITING", ["WAITING_TO_RESUME"]],
    ["FAILED", ["COMPLETED_WITH_ERRORS"]],
    ["PENDING_VERSION", ["PENDING_VERSION"]],
  ])("takes %s for %j", (word, want) => {
    expect(statusesOfFilter(word)).toEqual(want);
  });

  test.each(["NOPE", "queued", "", "PENDING", "toString", "__proto__"])("does not know %j", (word) => {
    expect(statusesOfFilter(word)).toBeUndefined();
  });
});

test("a final run frees its idempotency key unless it succeeded or was canceled", () => {
  expect(statuses.filter(isFinal).filter((status) => !freesIdempotencyKey(status))).toEqual([
    "COMPLETED_SUCCESSFULLY",
    "CANCELED",
  ]);
  expect(statuses.filter((status) => !isFinal(status)).some(freesIdempotencyKey)).toBe(false);
});
