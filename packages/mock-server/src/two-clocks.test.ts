import { describe, expect, it } from "vitest";
import { createMockServer, type MockServer } from "./mock-server.js";

/** Test code that computes a date by its own clock, where nothing moves that clock with the mock's. */

const hour = 3_600_000;

/** Sends a date that is an hour ahead by the caller's clock, by each operation that takes one, and tells the reasons. */
async function reasons(mock: MockServer): Promise<readonly (string | undefined)[]> {
  const { id } = mock.runs.create({ task: "a", delay: "30d" });
  const soon = new Date(Date.now() + hour);
  const bodies = {
    "/api/v1/tasks/a/trigger": { options: { delay: soon } },
    [`/api/v1/runs/${id}/reschedule`]: { delay: soon },
    "/api/v1/waitpoints/tokens": { timeout: soon },
  };
  for (const [path, body] of Object.entries(bodies)) {
    await mock.fetch(`https://api.trigger.dev${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }
  return mock.requests.map(({ reason }) => reason);
}

/** Both instants that a reason names, in milliseconds since 1970. */
function instants(reason = ""): readonly number[] {
  const [, mocks = "", processes = ""] =
    /the mock's now, (\S+), while this process's clock says (\S+):/.exec(reason) ?? [];
  return [Date.parse(mocks), Date.parse(processes)];
}

describe("a date that is an hour ahead by the process's clock", () => {
  it("is understood by a mock without now, before its clock is moved", async () => {
    expect(await reasons(createMockServer())).toEqual([undefined, undefined, undefined]);
  });

  it("is past for a mock whose now is later: the reason says what both clocks say", async () => {
    const told = await reasons(createMockServer({ now: "2100-01-01T00:00:00Z" }));
    expect(told).toHaveLength(3);
    for (const reason of told) {
      const [mocks, processes = 0] = instants(reason);
      expect(mocks).toBe(Date.UTC(2100, 0, 1));
      expect(Math.abs(processes - Date.now())).toBeLessThan(hour / 60);
      expect(reason).toMatch(/compute dates from the mock's clock, or move both together$/);
    }
  });

  it("is past for a mock without now that was advanced by more", async () => {
    const mock = createMockServer();
    await mock.clock.advance("2h");
    for (const reason of await reasons(mock)) {
      const [mocks = 0, processes = 0] = instants(reason);
      expect(Math.abs(mocks - processes - 2 * hour)).toBeLessThan(1_000);
    }
  });

  it("is named alone where both clocks say the same", async () => {
    const mock = createMockServer();
    await mock.fetch("https://api.trigger.dev/api/v1/tasks/a/trigger", {
      method: "POST",
      headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
      body: JSON.stringify({ options: { delay: new Date(Date.now() - hour) } }),
    });
    expect(mock.requests.last()?.reason).toMatch(/not later than the mock's now, \S+Z$/);
  });
});
