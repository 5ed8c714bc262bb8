import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { invite, putOff } from "./invite.js";
import { mock } from "./mock.js";

afterEach(() => mock.reset());

test("an invitation that was put off waits longer", async () => {
  const id = await invite("ada@example.com");
  assert.equal(await putOff(id, "2d"), true);
  assert.deepEqual(await mock.clock.advance("1d"), []);
  const [fired] = await mock.clock.advance("1d");
  assert.deepEqual([fired.id, fired.from, fired.to], [id, "DELAYED", "QUEUED"]);
});

test("an invitation that went out cannot be put off", async () => {
  const id = await invite("ada@example.com");
  await mock.clock.advance("1d");
  assert.equal(await putOff(id, "2d"), false);
  assert.equal(await mock.requests.count({ operation: "runs.reschedule" }), 0);
});
