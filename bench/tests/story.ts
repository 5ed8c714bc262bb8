import { runs, tasks } from "@trigger.dev/sdk";
import { expect, it } from "vitest";

/** 200 tests with the official SDK, each from an empty start. */
export function tellStories(advance: (by: string) => unknown): void {
  it.each(Array.from({ length: 200 }, (_, n) => n))("a run that is put off, %i", async (n) => {
    const { id } = await tasks.trigger("send-email", { n }, { delay: "1h" });
    await runs.reschedule(id, { delay: "2h" });
    await advance("2h");
    expect((await runs.retrieve(id)).status).toBe("QUEUED");
  });
}
