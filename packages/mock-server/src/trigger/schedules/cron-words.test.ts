import { expect, test } from "vitest";
import { openMock } from "../../../test/open-mock.js";

test("the words for cron expressions are there for the first schedule that is made, and for every request", async () => {
  const open = openMock();
  const id = await open.trigger();
  const nightly = { task: "nightly", cron: "0 2 * * *", deduplicationKey: "k" };
  expect(open.mock.schedules.create(nightly).generator.description).toBe("At 02:00 AM");
  const run = open.mock.schedules.fire("k");
  const [shown, list, other] = await Promise.all([
    open.retrieve(run.id),
    open.call("GET", "/api/v1/schedules"),
    open.retrieve(id),
  ]);
  expect(shown).toMatchObject({ schedule: { generator: { description: "At 02:00 AM" } } });
  expect(list).toMatchObject({ body: { data: [{ generator: { description: "At 02:00 AM" } }] } });
  expect(other).toMatchObject({ id });
  expect(open.mock.schedules.get("k").generator.description).toBe("At 02:00 AM");
});
