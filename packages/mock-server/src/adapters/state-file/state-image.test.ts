import fc from "fast-check";
import { expect, test } from "vitest";
import { flatten } from "../../engine/graph.js";
import type { EnvironmentSnapshot, Snapshot } from "../../engine/snapshot.js";
import { imageOf, type StateImage, snapshotOf } from "./state-image.js";

type Due = EnvironmentSnapshot["due"][number];

/** A snapshot of one environment whose state refers to what is due. */
function snapshot(due: readonly Due[]): Snapshot {
  const foreign = new Map(due.map((event, index) => [event, index] as const));
  const state = flatten({ waiting: [...due].reverse() }, foreign);
  const environment = { id: "env_1", now: new Date(5).toISOString(), advanced: 5, random: [1, 2], due, state };
  return { format: 1, specDigest: "digest", clock: { now: 5, advanced: 5 }, environments: [environment] };
}

const event = fc.record({
  at: fc.constantFrom(10, 20),
  rank: fc.constantFrom(0, 1),
  kind: fc.constantFrom("delay", "ttl"),
  id: fc.constantFrom("a", "b", "c"),
});

/** As they are due; which of two at one instant comes first is as they were drawn. */
const due = fc
  .array(event, { maxLength: 8 })
  .map((events) =>
    events
      .sort((a, b) => a.at - b.at || a.rank - b.rank)
      .map((one): Due => ({ ...one, reason: "because", endless: false })),
  );

test("whatever happened before, what is due comes back in its order, and is what the state refers to", () => {
  fc.assert(
    fc.property(fc.array(due, { minLength: 1, maxLength: 5 }), (history) => {
      let image: StateImage = new Map();
      for (const events of history) {
        const taken = snapshot(events);
        image = imageOf(taken, image, 0);
        expect(snapshotOf(image, "digest")).toEqual(taken);
      }
    }),
  );
});

test("time goes on from when its clock last stood elsewhere", () => {
  const first = imageOf(snapshot([]), new Map(), 1_000);
  const second = imageOf(snapshot([]), first, 9_000);
  expect(snapshotOf(second, "digest", 11_000).environments).toMatchObject([{ now: new Date(10_005).toISOString() }]);
  expect(snapshotOf(second, "digest").environments).toMatchObject([{ now: new Date(5).toISOString() }]);
});
