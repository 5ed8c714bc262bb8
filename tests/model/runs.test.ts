import fc from "fast-check";
import { test } from "vitest";
import { openActual } from "./actual.js";
import { commands, type Expected } from "./commands.js";
import type { World } from "./world.js";

/** `pnpm check:full` asks for more, as of the properties of the mock itself. */
const sequences = process.env.PROPERTY_RUNS === undefined ? 1_000 : 5_000;

const limit = fc.constantFrom(undefined, 1, 1, 2);

/** An empty world at the instant at which the mock starts. */
const worlds = fc.tuple(limit, limit, limit).map(([busy, shared, tenants]): World => {
  const queue = (limit: number | undefined) => ({ paused: false, limit, base: undefined });
  return {
    now: Date.UTC(2030, 0),
    moves: 0,
    runs: [],
    queues: { "task/idle": queue(undefined), "task/busy": queue(busy), shared: queue(shared), tenants: queue(tenants) },
    worked: { busy: 3_000 },
  };
});

test("runs, queues and time are what the reference model says, whatever is done in whatever order", {
  timeout: 900_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.commands(commands, { maxCommands: 50, size: "max" }), async (world, sequence) => {
      const expected: Expected = { world: structuredClone(world), saved: undefined };
      await fc.asyncModelRun(() => ({ model: expected, real: openActual(world) }), sequence);
    }),
    { numRuns: sequences },
  );
});
