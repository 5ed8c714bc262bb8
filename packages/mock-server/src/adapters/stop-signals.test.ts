import { expect, test } from "vitest";
import { createStop } from "./stop-signals.js";

function stopping() {
  const exits: number[] = [];
  let now = 0;
  let ended = (_code: number) => {};
  let failed = (_error: Error) => {};
  const end = () =>
    new Promise<number>((resolve, reject) => {
      ended = resolve;
      failed = reject;
    });
  const stop = createStop({ end, exit: (code) => exits.push(code), now: () => now });
  return {
    exits,
    stop,
    async end(code: number) {
      ended(code);
      await Promise.resolve();
    },
    async fail() {
      failed(new Error("it does not end"));
      await new Promise(setImmediate);
    },
    after(ms: number) {
      now += ms;
    },
  };
}

test("a signal waits for what is open to end", async () => {
  const { exits, stop, end } = stopping();
  stop(130);
  expect(exits).toEqual([]);
  await end(3);
  expect(exits).toEqual([3]);
});

test("a second one does not wait", () => {
  const { exits, stop, after } = stopping();
  stop(130);
  after(600);
  stop(143);
  expect(exits).toEqual([143]);
});

test("one keystroke that arrives twice is one signal", () => {
  const { exits, stop, after } = stopping();
  stop(130);
  after(20);
  stop(130);
  expect(exits).toEqual([]);
});

test("where the end fails, the process ends all the same", async () => {
  const { exits, stop, fail } = stopping();
  stop(130);
  await fail();
  expect(exits).toEqual([1]);
});
