import fc from "fast-check";
import { expect, test } from "vitest";
import { createDueQueue, type DueEvent } from "./due-queue.js";

const event = fc.record({ at: fc.integer({ min: 0, max: 20 }), rank: fc.integer({ min: 1, max: 3 }) });

function drain(queue: ReturnType<typeof createDueQueue>): string[] {
  const ids: string[] = [];
  for (let taken = queue.take(); taken; taken = queue.take()) ids.push(taken.id);
  queue.rest();
  return ids;
}

test("events come by instant, then rank, then age, whatever was disarmed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.boolean()), { maxLength: 300 }), (rows) => {
      const queue = createDueQueue();
      const armed = rows.map(([{ at, rank }, keep], age) => ({
        at,
        rank,
        age,
        keep,
        event: queue.arm({ at, rank, kind: "k", id: String(age), reason: "" }),
      }));
      for (const { keep, event: one } of armed) if (!keep) queue.disarm(one);
      const want = armed
        .filter(({ keep }) => keep)
        .sort((a, b) => a.at - b.at || a.rank - b.rank || a.age - b.age)
        .map(({ age }) => String(age));
      expect(queue.pending().map(({ id }) => id)).toEqual(want);
      expect(drain(queue)).toEqual(want);
      expect(queue.nextAt()).toBeUndefined();
    }),
  );
});

test("disarming twice, or after the event came, takes nothing else out", () => {
  const queue = createDueQueue();
  const arm = (id: string): DueEvent => queue.arm({ at: 1, rank: 1, kind: "k", id, reason: "" });
  const first = arm("first");
  const second = arm("second");
  arm("third");
  expect(queue.take()?.id).toBe("first");
  queue.disarm(first);
  queue.disarm(second);
  queue.disarm(second);
  expect(queue.pending().map(({ id }) => id)).toEqual(["third"]);
  expect(drain(queue)).toEqual(["third"]);
});

test("an event armed while another is applied counts on from it, until the queue rests", () => {
  const queue = createDueQueue();
  const arm = (id: string) => queue.arm({ at: 1, rank: 1, kind: "k", id, reason: "" });
  arm("a");
  expect(queue.take()?.chain).toBe(0);
  arm("b");
  expect(queue.take()?.chain).toBe(1);
  arm("c");
  queue.rest();
  expect(queue.take()?.chain).toBe(0);
  queue.rest();
});

test("what was cleared away does not come back, and can still be disarmed", () => {
  const queue = createDueQueue();
  const old = queue.arm({ at: 1, rank: 1, kind: "k", id: "old", reason: "" });
  queue.clear();
  queue.arm({ at: 2, rank: 1, kind: "k", id: "new", reason: "" });
  queue.disarm(old);
  expect(drain(queue)).toEqual(["new"]);
});

test("endless events, and what they arm, keep nobody busy", () => {
  const queue = createDueQueue();
  const event = { at: 1, kind: "k", id: "a", reason: "r", rank: 0 };
  queue.arm({ ...event, endless: true });
  expect(queue.busy).toBe(false);
  queue.take();
  queue.arm(event);
  expect(queue.busy).toBe(false);
  queue.rest();
  const own = queue.arm(event);
  expect(queue.busy).toBe(true);
  queue.disarm(own);
  queue.disarm(own);
  expect(queue.busy).toBe(false);
  queue.arm(event);
  queue.clear();
  expect(queue.busy).toBe(false);
});
