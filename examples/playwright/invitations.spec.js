import { expect, test } from "./fixtures.js";

test("an invitation goes out after a day", async ({ page, mock }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("listitem").last()).toContainText("DELAYED");
  await mock.clock.advance("1d");
  await page.reload();
  await expect(page.getByRole("listitem").last()).toContainText("QUEUED");
});

test("one that is put off waits longer", async ({ page, mock }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByRole("listitem").last().getByRole("button", { name: "Put off" }).click();
  await mock.clock.advance("1d");
  await page.reload();
  await expect(page.getByRole("listitem").last()).toContainText("DELAYED");
  expect(await mock.requests.last({ operation: "runs.reschedule" })).toMatchObject({
    request: { body: { delay: "2d" } },
  });
});

test("an outage is shown", async ({ page, mock }) => {
  await mock.faults.add({ operation: "tasks.trigger", status: 503, headers: { "x-should-retry": "false" } });
  await page.goto("/");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("alert")).toHaveText("InternalServerError");
});
