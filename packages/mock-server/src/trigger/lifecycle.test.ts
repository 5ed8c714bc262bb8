import { expect, test } from "vitest";
import { createEngine } from "../engine/server.js";
import { createTriggerApi } from "./definition.js";
import { IllegalMoveError } from "./illegal-move-error.js";
import { legalEvents, type MoveEvent, move, statusAfter } from "./lifecycle.js";
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
  ["PENDING_VERSION", "deployment missing", "EXPIRED"],
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

test("a run whose delay is still ahead is DELAYED again when a version is deployed, and queued when it ends", async () => {
  const key = "tr_prod_abcdefghijklmnopqrstuvwx";
  const engine = createEngine(createTriggerApi({ openKey: key }), {
    seed: 1,
    start: { frozen: true, at: Date.parse("2030-01-01T00:00:00Z") },
    journal: { size: 0, bodyBytes: 0 },
    warn: () => {},
  });
  const body = JSON.stringify({ options: { delay: "2h" } });
  const headers = { authorization: key, "content-type": "application/json", "content-length": String(body.length) };
  await engine.handle({ method: "POST", path: "/api/v1/tasks/hello/trigger", query: "", headers, body });
  const environment = engine.environments.open(key, "");
  const run = environment.state.runs.at(0);
  if (!run) throw new Error("expected a run");
  environment.state.runs.setStatus(run, "PENDING_VERSION");
  move(environment, run, "deploy");
  expect(run.status).toBe("DELAYED");
  await engine.clock().advance("2h");
  expect(run.status).toBe("PENDING");
});
