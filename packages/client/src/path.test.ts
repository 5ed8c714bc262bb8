import { describe, expect, it } from "vitest";
import { fakeService, json } from "../test/fake-fetch.js";
import { writePath } from "./path.js";

describe("a path parameter", () => {
  it.each([
    { given: "run_1", want: "/runs/run_1" },
    { given: "dir/my task", want: "/runs/dir%2Fmy%20task" },
    { given: "a/../b", want: "/runs/a%2F..%2Fb" },
    { given: "%2e%2e", want: "/runs/%252e%252e" },
    { given: "...", want: "/runs/..." },
    { given: "ä?#", want: "/runs/%C3%A4%3F%23" },
    { given: 7, want: "/runs/7" },
  ])("of $given is written $want", ({ given, want }) => {
    expect(writePath("/runs/{id}", { id: given })).toBe(want);
  });

  it.each(["", ".", "..", undefined, null])("of %s is refused before any request", async (id) => {
    const { client, sent } = fakeService([json(200, {})]);
    // @ts-expect-error some of these are no text at all
    const refused = client.runs.retrieve(id);
    await expect(refused).rejects.toThrow(
      /^runId in .*\/api\/v3\/runs\/\{runId\} may not be empty, "\." or "\.\.", but is /,
    );
    expect(sent).toHaveLength(0);
  });
});
