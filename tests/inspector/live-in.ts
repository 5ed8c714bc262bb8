import type { Inspector } from "./open-inspector.js";

/** A mock with something of everything, for those who look at every view. */
export async function liveIn({ mock, send, trigger }: Inspector): Promise<{ delayed: string; finished: string }> {
  const delayed = await trigger("send-email", { delay: "1h", tags: ["user_1", "welcome"] }, { to: "ada@example.com" });
  await mock.clock.advance("10m");
  await send("POST", `/api/v1/runs/${delayed}/reschedule`, { delay: "2h" });
  const finished = await trigger("resize-image", { tags: ["batch"] }, { width: 200 });
  mock.runs.start(finished);
  await mock.clock.advance("5m");
  mock.runs.wait(finished);
  await mock.clock.advance("20m");
  mock.runs.resume(finished);
  await mock.clock.advance("5m");
  mock.runs.complete(finished, { output: { url: "https://example.com/200.png" } });
  await trigger("charge-card", { delay: "30m", ttl: "15m" });
  mock.runs.fail(await trigger("nightly-report"), { error: new Error("the report could not be written") });
  await mock.clock.advance("12m");
  await trigger("sync-crm", { delay: "90m", idempotencyKey: "contact-1" });
  mock.runs.start(await trigger("sync-crm", { queue: { name: "crm" } }));
  await send("POST", "/api/v1/schedules", {
    task: "nightly-report",
    cron: "0 3 * * *",
    timezone: "Europe/Berlin",
    externalId: "user_1",
    deduplicationKey: "nightly",
  });
  await send("POST", "/api/v1/waitpoints/tokens", { timeout: "1h", tags: ["approval"] });
  await send("POST", "/api/v1/projects/proj_1234/envvars/prod", { name: "SLACK_API_KEY", value: "slack_123456" });
  await send("POST", `/api/v1/runs/${finished}/reschedule`, { delay: "2h" });
  await send("POST", "/api/v1/tasks/send-email/trigger", { payloadd: 1, options: { delay: "yesterday" } });
  mock.faults.add({ operation: "runs.replay", status: 503, times: 2 });
  return { delayed, finished };
}

/** The addresses of all views. */
export function viewsOf({ delayed, finished }: { delayed: string; finished: string }): readonly string[] {
  return [
    "runs",
    `runs/${delayed}`,
    `runs/${finished}`,
    "upcoming",
    "requests",
    "requests/2",
    "schedules",
    "queues",
    "waitpoints",
    "envvars",
    "deployments",
    "faults",
    "operations",
  ];
}
