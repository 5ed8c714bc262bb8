import { expect, test } from "vitest";
import { openMock } from "../test/open-mock.js";

test("a snapshot that was taken with another spec is refused, and changes nothing", async () => {
  const open = openMock();
  const id = await open.trigger();
  const point = { ...open.mock.snapshot(), specDigest: "f".repeat(64) };
  expect(() => open.mock.restore(point)).toThrow(TypeError);
  expect(() => open.mock.restore(point)).toThrow(/^snapshot: expected .* digest [0-9a-f]{64}, got one of f{64}/);
  expect(open.mock.runs.get(id)).toMatchObject({ id });
});
