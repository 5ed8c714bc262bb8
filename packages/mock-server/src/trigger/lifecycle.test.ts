import { expect, test } from "vitest";
import { IllegalMoveError, legalEvents, type MoveEvent, statusAfter } from "./lifecycle.js";
import { isFinal, type Status, statuses } from "./status-words.js";

const table: [Status, MoveEvent, Status][] = [
  ["DELAYED", "reschedule", "DELAYED"],
  ["DELAYED", "delay elapsed", "PENDING"],
  ["DELAYED", "cancel", "CANCELED"],
  ["PENDING", "dequeue", "DEQUEUED"],
  ["PENDING", "park", "PENDING_VERSION"],
  ["PENDING", "expire", "EXPIRED"],
  ["PENDING", "cancel", "CANCELED"],
  ["PENDING_VERSION", "deploy", "PENDING"],
  ["PENDING_VERSION", "cancel", "CANCELED"],
  ["DEQUEUED", "start", "EXECUTING"],
  ["DEQUEUED", "cancel", "CANCELED"],
  ["EXECUTING", "wait", "WAITING_TO_RESUME"],
  ["EXECUTING", "retry", "RETRYING_AFTER_FAILURE"],
  ["EXECUTING", "complete", "COMPLETED_SUCCESSFULLY"],
  ["EXECUTING", "fail", "COMPLETED_WITH_ERRORS"],
  ["EXECUTING", "crash", "CRASHED"],
  ["EXECUTING", "timeout", "TIMED_OUT"],
  ["EXECUTING", "system failure", "SYSTEM_FAILURE"],
  ["EXECUTING", "cancel", "CANCELED"],
  ["RETRYING_AFTER_FAILURE", "start", "EXECUTING"],
  ["RETRYING_AFTER_FAILURE", "cancel", "CANCELED"],
  ["WAITING_TO_RESUME", "resume", "EXECUTING"],
  ["WAITING_TO_RESUME", "cancel", "CANCELED"],
];

test.each(table)("%s, when %s happens, becomes %s", (from, event, to) => {
  expect(statusAfter(from, event)).toBe(to);
});

test("nothing else can happen", () => {
  const all = statuses.flatMap((status) => legalEvents(status).map((event) => `${status} ${event}`));
  expect(all.sort()).toEqual(table.map(([from, event]) => `${from} ${event}`).sort());
});

test("nothing can happen to a run that is over", () => {
  expect(statuses.filter(isFinal).flatMap(legalEvents)).toEqual([]);
});

test("an illegal move is an error of its own class", () => {
  expect(IllegalMoveError.prototype).toBeInstanceOf(Error);
});
