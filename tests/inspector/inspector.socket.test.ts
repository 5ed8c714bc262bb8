import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchChromium, noChromium } from "../chromium.js";
import { type Inspector, openInspector } from "./open-inspector.js";

let browser: Browser;
let inspector: Inspector;

beforeAll(async () => {
  if (!noChromium) browser = await launchChromium();
});
afterAll(async () => await browser?.close());

beforeEach(async () => {
  inspector = await openInspector(browser, { permissions: ["clipboard-read", "clipboard-write"] });
});
afterEach(async () => await inspector.close());

/** The row of a run, or of what else is named. */
const row = (text: string) => inspector.page.locator("main tbody tr", { hasText: text });
const button = (name: string) => inspector.page.getByRole("button", { name, exact: true });
/** What was done last, in words. */
const notice = () => inspector.page.locator(".notice");

describe.skipIf(noChromium)(`the inspector in Chromium${noChromium ? ` (${noChromium})` : ""}`, () => {
  it("is one page of at most 60 kB that asks for nothing else", async () => {
    const { url, page, complaints } = inspector;
    const text = await (await fetch(`${url}/_mock`)).text();
    expect(gzipSync(text).length).toBeLessThanOrEqual(60_000);
    await inspector.trigger("hello");
    await inspector.show("runs");
    await row("hello").waitFor();
    expect(await page.title()).toBe("Runs · Mock server");
    expect(complaints).toEqual([]);
  });

  it("says what to do before any environment is open", async () => {
    await inspector.page.goto(`${inspector.url}/_mock`);
    await inspector.page.getByText("the first request with a key opens one").waitFor();
    const id = await inspector.trigger("hello");
    await inspector.page.reload();
    await row(id).waitFor();
  });

  it("shows runs as they are triggered, moves the clock, and reschedules", async () => {
    const { page, mock, trigger, show, complaints } = inspector;
    await trigger("first");
    await show("runs");
    await row("first").waitFor();
    const id = await trigger("send-email", { delay: "1h", tags: ["user_1"] });
    await row(id).getByText("DELAYED", { exact: true }).waitFor();
    await row(id).getByText("user_1").waitFor();

    await row(id).getByRole("link").first().click();
    await page.getByLabel("New delay").fill("90m");
    await button("Reschedule").click();
    await page.getByText("Rescheduled to 2030-01-01T01:30:00.000Z.").waitFor();
    expect(mock.runs.get(id).delayedUntil).toBe("2030-01-01T01:30:00.000Z");

    await button("Advance by one hour").click();
    await page.locator("header time").getByText("2030-01-01 01:00:00").waitFor();
    expect(mock.runs.get(id).status).toBe("DELAYED");
    await button("Advance to the next event").click();
    await page.locator("h2").getByText("QUEUED", { exact: true }).waitFor();
    expect(mock.runs.get(id).history.map(({ event }) => event)).toEqual(["trigger", "reschedule", "delay elapsed"]);
    await row("delay elapsed").getByText("clock").waitFor();
    await row("trigger").getByText("request 2").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("advances to an instant, until idle, and starts again when asked to", async () => {
    const { page, mock, trigger, show } = inspector;
    await trigger("hello", { delay: "5h" });
    await show("upcoming");
    await row("its delay ends").getByText("in 5 h").waitFor();
    await page.getByLabel("Advance to this instant, UTC").fill("2030-01-01T01:30:00");
    await button("Advance to the instant beside this").click();
    await row("its delay ends").getByText("in 3 h 30 m").waitFor();
    await button("Advance until nothing is due").click();
    await page.locator("main").getByText("Nothing is due").waitFor();
    expect(mock.clock.now.toISOString()).toBe("2030-01-01T05:00:00.000Z");
    page.on("dialog", (dialog) => void dialog.accept());
    await button("Reset this environment").click();
    await notice().getByText("Everything starts again.").waitFor();
    await page.getByRole("link", { name: "Runs", exact: true }).click();
    await page.getByText("No runs here").waitFor();
    expect(mock.requests.count()).toBe(0);
  });

  it("says in the mock's words why something cannot be done", async () => {
    const { page, trigger, show } = inspector;
    const id = await trigger("hello", { delay: "5h" });
    await show(`runs/${id}`);
    await page.getByLabel("New delay").fill("soon");
    await button("Reschedule").click();
    await notice().getByText("delay: expected a duration such as 1h42m").waitFor();
    await button("Advance to the instant beside this").click();
    await notice().getByText("Choose an instant").waitFor();
  });

  it.each([
    { status: "DELAYED", offered: ["Reschedule", "Cancel"] },
    { status: "PENDING_VERSION", offered: ["Deploy", "Cancel"] },
    {
      status: "WAITING",
      offered: ["Resume", "Retry", "Complete", "Fail", "Crash", "Time out", "System failure", "Cancel"],
    },
    { status: "COMPLETED", offered: [] },
    { status: "CANCELED", offered: [] },
  ] as const)("offers a run that is $status the legal moves only", async ({ status, offered }) => {
    const { id } = inspector.mock.runs.create({ task: "hello", status });
    await inspector.show(`runs/${id}`);
    await inspector.page.locator("h2").getByText(status, { exact: true }).waitFor();
    const shown = inspector.page.locator("main").getByRole("button");
    expect((await shown.allTextContents()).sort()).toEqual([...offered].sort());
  });

  it("shows the journal with reasons and findings, and a request as a line for the shell", async () => {
    const { page, mock, send, trigger, show } = inspector;
    const id = await trigger("hello", { tags: ["o'clock"] });
    await send("POST", `/api/v1/runs/${id}/reschedule`, { delay: "2h", delays: 1 });
    await show("requests");
    await row("/reschedule").getByText("only a run that is exactly DELAYED is rescheduled").waitFor();
    await page.getByLabel("Only").selectOption("refused");
    expect(await page.locator("main tbody tr").count()).toBe(1);
    await row("/reschedule").getByRole("link").click();
    await row("delays").waitFor();
    await page.goBack();
    await page.getByLabel("Only").selectOption("");
    await row("/trigger").getByRole("link").click();
    await button("Copy as curl").click();
    await notice().getByText("Copied.").waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toContain(`curl -X POST '${inspector.url}/api/v1/tasks/hello/trigger'`);
    expect(copied).toContain('-H "authorization: Bearer $TRIGGER_SECRET_KEY"');
    expect(copied).toContain(`--data '{"payload":{},"options":{"tags":["o'\\''clock"]}}'`);
    expect(await page.content()).not.toContain(mock.secretKey);
    expect(page.url()).not.toContain(mock.secretKey);
  });

  it("shows what looks like markup as text", async () => {
    const { page, show, trigger, complaints } = inspector;
    const evil = "<img src=x onerror='globalThis.fallen=1'>";
    const id = await trigger(`task${evil}`, { tags: [`tag${evil}`] }, { [`key${evil}`]: `</script>${evil}` });
    await show("runs");
    await row(`task${evil}`).getByText(`tag${evil}`).waitFor();
    await show(`runs/${id}`);
    await page.getByLabel("Payload").getByText(`key${evil}`).waitFor();
    await show("requests/1");
    await page.getByLabel("Request body").getByText(`tag${evil}`).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate("globalThis.fallen")).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it("stays usable with 5,000 runs and 1,000 requests, a page of them at a time", async () => {
    const { page, mock, trigger, show } = inspector;
    for (let count = 0; count < 5000; count += 1)
      mock.runs.create({ task: `task-${count % 7}`, delay: `${count + 1}s` });
    await Promise.all(Array.from({ length: 1000 }, () => trigger("burst")));
    await show("runs");
    await row("burst").first().waitFor();
    expect(await page.locator("main tbody tr").count()).toBe(50);
    await button("Older").click();
    await page.waitForFunction("location.hash.includes('after=')");
    await page.getByLabel("Task").fill("task-3");
    await page.getByLabel("Task").press("Enter");
    await row("task-3").first().waitFor();
    expect(await row("task-3").count()).toBe(50);
    await show("upcoming");
    await page.getByText("5000 events, page 1 of 100").waitFor();
    await show("requests");
    await page.getByText("1000 requests, page 1 of 20").waitFor();
    await button("Next").click();
    await page.getByText("page 2 of 20").waitFor();
    expect(await page.locator("main tbody tr").count()).toBe(50);
  });

  it("has an address for every view, which leads back to it", async () => {
    const { page, trigger, show } = inspector;
    await trigger("one", { tags: ["wanted"] });
    await trigger("other");
    await show("runs");
    await page.getByLabel("Tag").fill("wanted");
    await page.getByLabel("Tag").press("Enter");
    await expect.poll(() => page.locator("main tbody tr").count()).toBe(1);
    await page.reload();
    await row("one").waitFor();
    expect(await page.getByLabel("Tag").inputValue()).toBe("wanted");
    await page.goBack();
    await row("other").waitFor();
  });

  it("shows one environment at a time and lets the reader choose", async () => {
    const { page, url, trigger, show } = inspector;
    await trigger("mine");
    const other = `tr_prod_${"b".repeat(24)}`;
    await fetch(`${url}/api/v1/tasks/theirs/trigger`, {
      method: "POST",
      headers: { authorization: `Bearer ${other}`, "content-type": "application/json" },
      body: "{}",
    });
    await show("runs");
    await row("mine").waitFor();
    expect(await row("theirs").count()).toBe(0);
    await page.getByRole("combobox", { name: "Environment" }).selectOption({ index: 1 });
    await row("theirs").waitFor();
    expect(await row("mine").count()).toBe(0);
    expect(await page.content()).not.toContain(other);
  });

  it("can be used with the keyboard alone", async () => {
    const { page, mock, trigger, show } = inspector;
    await trigger("hello", { delay: "30s" });
    await show("runs");
    await row("hello").waitFor();
    const focused = () =>
      page.evaluate("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent");
    for (let steps = 0; steps < 20 && (await focused()) !== "Advance by one minute"; steps += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await row("hello").getByText("QUEUED", { exact: true }).waitFor();
    expect(mock.clock.now.toISOString()).toBe("2030-01-01T00:01:00.000Z");
  });

  it("says which fault a request met, and leads to it", async () => {
    const { page, mock, send, trigger, show } = inspector;
    const id = await trigger("hello");
    const fault = mock.faults.add({ operation: "runs.retrieve", status: 503 });
    await send("GET", `/api/v3/runs/${id}`);
    await show("requests?only=fault");
    await row("runs.retrieve").waitFor();
    expect(await row("tasks.trigger").count()).toBe(0);
    await row("runs.retrieve").getByRole("link").click();
    await page.getByRole("link", { name: fault, exact: true }).click();
    await row(fault).getByText("1 hit").waitFor();
  });

  it("adds a fault and ends it", async () => {
    const { page, mock, send, trigger, show } = inspector;
    const id = await trigger("hello");
    await show("faults");
    await page.getByLabel("Operation").fill("runs.retrieve");
    await button("Add a fault").click();
    await row("runs.retrieve").waitFor();
    expect((await send("GET", `/api/v3/runs/${id}`)).status).toBe(503);
    await show("faults");
    await mock.clock.advance("1s");
    mock.faults.add({ operation: "runs.list", status: 500 });
    await page.reload();
    await row("runs.list").getByText("all environments").waitFor();
    await row("runs.list").getByRole("button").click();
    await page.getByText("Nothing goes wrong on purpose.").waitFor();
    expect((await send("GET", "/api/v1/runs")).status).toBe(200);
  });
});
