import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { type TestMockServer, useMockServer } from "../vitest.js";
import { trigger } from "./send.fixture.js";

const hour = 3_600_000;
const realDate = globalThis.Date;

describe("useMockServer", () => {
  beforeAll(() => {
    process.env.TRIGGER_API_URL = "https://before.example";
    delete process.env.TRIGGER_SECRET_KEY;
  });
  // Hooks end in the order opposite to that in which they were added, so this one looks at what is left.
  afterAll(() => {
    expect(process.env.TRIGGER_API_URL).toBe("https://before.example");
    expect(process.env).not.toHaveProperty("TRIGGER_SECRET_KEY");
    expect(globalThis.Date).toBe(realDate);
    delete process.env.TRIGGER_API_URL;
  });
  const mock = useMockServer({ now: "2030-01-01T00:00:00Z" });

  it("leads the SDK's variables to a socket, and counts on", async () => {
    expect(process.env).toMatchObject({ TRIGGER_API_URL: mock.url, TRIGGER_SECRET_KEY: mock.secretKey });
    await trigger({ delay: "1h" });
    expect(mock.requests).toHaveLength(1);
  });

  it("starts again before each test", async () => {
    expect(mock.requests).toEqual([]);
    expect(mock.clock.now).toEqual(new Date("2030-01-01T00:00:00Z"));
    await mock.clock.advance("1d");
  });

  it("moves the Date with the clock, and nothing else", async () => {
    expect(Date.now()).toBe(realDate.UTC(2030, 0, 1));
    await mock.clock.advance("90m");
    expect(new Date()).toEqual(new realDate("2030-01-01T01:30:00Z"));
    expect(Date()).toBe(new realDate(Date.now()).toString());
    expect(new Date(0)).toBeInstanceOf(realDate);
    expect(new realDate(0)).toBeInstanceOf(Date);
    expect(class extends Date {}.now()).toBe(Date.now());
    expect(Date.parse("2030-01-01T00:00:00Z")).toBe(Date.UTC(2030, 0, 1));
    await new Promise((resolve) => setTimeout(resolve, 1));
  });

  it("takes a date that test code computes as that code means it", async () => {
    await mock.clock.advance("5d");
    const id = await trigger({ delay: new Date(Date.now() + hour) });
    expect(mock.runs.get(id)).toMatchObject({ status: "DELAYED", delayedUntil: "2030-01-06T01:00:00.000Z" });
    await mock.clock.advance("1h");
    expect(mock.runs.get(id)).toHaveHistory(["DELAYED", "QUEUED"]);
    expect(mock.requests.last()?.reason).toBeUndefined();
  });

  it("answers a read of an unknown run in a way that is not tried again", async () => {
    const answer = await fetch(`${mock.url}/api/v3/runs/run_nope`, {
      headers: { authorization: `Bearer ${mock.secretKey}` },
    });
    expect(answer.headers.get("x-should-retry")).toBe("false");
  });

  describe("beside a Date that the test fakes", () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    it("leaves that one alone, and says where the two differ", async () => {
      vi.setSystemTime("2029-06-01T00:00:00Z");
      const id = await trigger({ delay: new Date(Date.now() + hour) });
      expect(mock.runs.get(id).status).toBe("QUEUED");
      const { reason } = mock.requests.last() ?? {};
      expect(reason).toMatch(
        /2029-06-01T01:00:00.000Z, which is not later than the mock's now, 2030-01-01T00:00:00.000Z/,
      );
      expect(reason).toMatch(/this process's clock says 2029-06-01T00:00:00.000Z/);
    });

    describe("since before the test", () => {
      beforeAll(() => {
        vi.setSystemTime("2029-06-01T00:00:00Z");
      });

      it("leaves that one alone too", () => {
        expect(Date.now()).toBe(realDate.UTC(2029, 5, 1));
      });
    });

    it("moves Date again in the next test", () => {
      expect(Date.now()).toBe(realDate.UTC(2030, 0, 1));
    });
  });
});

it("says that a mock does not listen before its tests run", () => {
  expect(() => waiting?.url).toThrow("mock.url: expected to be asked in a test or a hook");
});
let waiting: TestMockServer | undefined;
describe("a mock whose tests come later", () => {
  waiting = useMockServer();

  it("is there then", () => {
    expect(waiting?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe("useMockServer without now", () => {
  const mock = useMockServer();

  it("follows the machine's clock plus what was advanced, and so does Date", async () => {
    expect(Math.abs(Date.now() - realDate.now())).toBeLessThan(hour / 60);
    await mock.clock.advance("2d");
    expect(Math.abs(Date.now() - realDate.now() - 48 * hour)).toBeLessThan(hour / 60);
    const id = await trigger({ delay: new Date(Date.now() + hour) });
    expect(mock.runs.get(id).status).toBe("DELAYED");
    await mock.clock.advance("61m");
    expect(mock.runs.get(id).status).toBe("QUEUED");
    // The journal's second stamp is the machine's.
    const { at = "", realAt = "" } = mock.requests.last() ?? {};
    expect(realDate.parse(at) - realDate.parse(realAt)).toBeGreaterThanOrEqual(48 * hour - 1_000);
  });

  describe("and a Date that the test fakes", () => {
    afterEach(() => {
      vi.useRealTimers();
    });
    const apart = () => Math.abs(mock.clock.now.getTime() - Date.now());

    it("follows it", () => {
      vi.setSystemTime("2040-01-01T00:00:00Z");
      expect(mock.clock.now).toEqual(new realDate("2040-01-01T00:00:00Z"));
    });

    it("counts once what was advanced before, where the fake counts on from the moved Date", async () => {
      await mock.clock.advance("2d");
      vi.useFakeTimers({ toFake: ["Date"] });
      expect(apart()).toBeLessThan(1_000);
      const id = await trigger({ delay: new Date(Date.now() + hour) });
      vi.setSystemTime(Date.now() + hour);
      expect(mock.runs.get(id)).toHaveHistory(["DELAYED", "QUEUED"]);
      expect(mock.requests.last()?.reason).toBeUndefined();
    });

    it("is at the instant that the fake is set to, whatever was advanced before, and moves on from there", async () => {
      await mock.clock.advance("2d");
      vi.setSystemTime("2040-01-01T00:00:00Z");
      expect(mock.clock.now).toEqual(new realDate("2040-01-01T00:00:00Z"));
      await mock.clock.advance("1h");
      expect(mock.clock.now).toEqual(new realDate("2040-01-01T01:00:00Z"));
      vi.setSystemTime("2040-01-01T12:00:00Z");
      expect(mock.clock.now).toEqual(new realDate("2040-01-01T13:00:00Z"));
      await trigger({ delay: new Date(Date.now() + hour) });
      expect(mock.requests.last()).toMatchObject({
        realAt: "2040-01-01T12:00:00.000Z",
        reason: expect.stringContaining("this process's clock says 2040-01-01T12:00:00.000Z"),
      });
    });

    it("starts again at the fake", async () => {
      await mock.clock.advance("2d");
      vi.useFakeTimers({ toFake: ["Date"] });
      await mock.clock.advance("1h");
      mock.reset();
      expect(apart()).toBeLessThan(1_000);
    });

    it("moves Date again once the fake is gone", async () => {
      await mock.clock.advance("2d");
      vi.useFakeTimers({ toFake: ["Date"] });
      await mock.clock.advance("1h");
      vi.useRealTimers();
      expect(Math.abs(mock.clock.now.getTime() - realDate.now() - 49 * hour)).toBeLessThan(hour / 60);
    });
  });
});

describe("useMockServer with date: false", () => {
  const mock = useMockServer({ now: "2030-01-01T00:00:00Z", date: false });

  it("leaves Date alone, and says where the two differ", async () => {
    expect(globalThis.Date).toBe(realDate);
    const before = new Date();
    await trigger({ delay: new Date(before.getTime() + hour) });
    const { reason = "" } = mock.requests.last() ?? {};
    expect(reason).toContain("the mock's now, 2030-01-01T00:00:00.000Z");
    const told = /this process's clock says (\S+):/.exec(reason)?.[1] ?? "";
    expect(Math.abs(Date.parse(told) - before.getTime())).toBeLessThan(hour / 60);
  });
});

describe("what callers hold against their own clock, which is the moved Date", () => {
  const mock = useMockServer({ now: "2010-01-01T00:00:00Z" });

  it("a token that they signed holds until its end", async () => {
    await mock.clock.advance("3h");
    const claims = await ask("/api/v1/auth/jwt/claims", mock.secretKey, "POST");
    // The reply of this operation.
    const { sub } = (await claims.json()) as { sub: string };
    const token = await sign({ sub, pub: true, scopes: ["read:runs"], exp: Math.floor(Date.now() / 1_000) + 900 });
    expect((await ask("/api/v1/runs", token)).status).toBe(200);
    await mock.clock.advance("16m");
    expect((await ask("/api/v1/runs", token)).status).toBe(401);
  });

  it("also where a fake counts on from the moved Date", async () => {
    await mock.clock.advance("3h");
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ["Date"] });
    await mock.clock.advance("10m");
    const claims = await ask("/api/v1/auth/jwt/claims", mock.secretKey, "POST");
    // The reply of this operation.
    const { sub } = (await claims.json()) as { sub: string };
    const endingIn = (seconds: number) =>
      sign({ sub, pub: true, scopes: ["read:runs"], exp: Math.floor(Date.now() / 1_000) + seconds });
    const statuses = [15 * 60, 5 * 60].map(
      async (seconds) => (await ask("/api/v1/runs", await endingIn(seconds))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 401]);
  });

  it("the end of a rate limit is a second ahead", async () => {
    await mock.clock.advance("3h");
    const fault = mock.faults.add({ kind: "rateLimit" });
    const { headers } = await ask("/api/v1/runs", mock.secretKey);
    expect(headers.get("x-ratelimit-reset")).toBe(String(Date.now() + 1_000));
    expect(mock.requests.last()?.fault).toBe(fault);
  });

  async function sign(claims: object): Promise<string> {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg: "HS256" })}.${part(claims)}`;
    const { createHmac } = await import("node:crypto");
    return `${signed}.${createHmac("sha256", mock.secretKey).update(signed).digest("base64url")}`;
  }

  function ask(path: string, credential: string, method = "GET"): Promise<Response> {
    return fetch(`${mock.url}${path}`, { method, headers: { authorization: `Bearer ${credential}` } });
  }
});
