import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { hasArrived, invite } from "./invite.js";
import { mock } from "./mock.js";

afterEach(() => mock.reset());

test("an invitation arrives when its task has run", async () => {
  await mock.tasks.define("send-invitation", { after: "3s", output: { delivered: true } });
  const id = await invite("ada@example.com");
  assert.equal(await hasArrived(id), false);
  await mock.clock.runUntilIdle();
  assert.equal(await hasArrived(id), true);
});

test("one whose task fails does not", async () => {
  const id = await invite("ada@example.com");
  await mock.clock.advance("1d");
  await mock.runs.fail(id, { error: { message: "no such address" } });
  assert.equal(await hasArrived(id), false);
});
