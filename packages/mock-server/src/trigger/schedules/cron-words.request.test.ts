import { expect, test } from "vitest";
import { openMock } from "../../../test/open-mock.js";

test("a schedule made by a request waits for its words, and is made once", async () => {
  const open = openMock();
  const body = { task: "nightly", cron: "0 2 * * *", deduplicationKey: "" };
  const replies = await Promise.all([1, 2].map(() => open.call("POST", "/api/v1/schedules", { body })));
  for (const reply of replies) {
    expect(reply).toMatchObject({ status: 200, body: { generator: { description: "At 02:00 AM" } } });
  }
  expect(await open.call("GET", "/api/v1/schedules")).toMatchObject({ body: { pagination: { count: 2 } } });
  expect(open.mock.requests.count({ operation: "schedules.create" })).toBe(2);
});
