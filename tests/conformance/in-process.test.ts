import { createMockServer } from "@trigger-api/mock-server";
import { describe, expect, it } from "vitest";
import { sections } from "./cases/index.js";
import { inProcess, start } from "./mock-target.js";
import { runCase } from "./run-case.js";

/** What the service does, asked of the mock in its own process. */

const target = inProcess(createMockServer({ now: start }));

describe.each(Object.entries(sections))("%s", (_section, cases) => {
  it.each(cases.map((one) => [`${one.id} ${one.name}`, one] as const))("%s", async (_name, one) => {
    expect((await runCase(one, target)).failures).toEqual([]);
  });
});
