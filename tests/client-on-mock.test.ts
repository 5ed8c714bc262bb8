import {
  type ClientOptions,
  createClient,
  type FetchInit,
  InternalServerError,
  isTriggerApiError,
  NotFoundError,
  ParseError,
  type ResponseLike,
  TimeoutError,
} from "@trigger-api/client";
import { pollRun } from "@trigger-api/client/poll-run";
import { createMockServer, type MockServer } from "@trigger-api/mock-server";
import { beforeEach, describe, expect, it } from "vitest";

/** The client against the mock, over a line that fails as it is told to. */

let mock: MockServer;
beforeEach(() => {
  mock = createMockServer({ now: "2030-01-01T00:00:00Z", seed: 1 });
});

/** What becomes of one request: it may reach the mock through `send`, or not. */
type Fate = (send: () => Promise<ResponseLike>, init: FetchInit) => Promise<ResponseLike>;

const arrives: Fate = (send) => send();
const isLost: Fate = () => Promise.reject(new TypeError("fetch failed"));
const answerIsLost: Fate = async (send) => {
  await send();
  throw new TypeError("fetch failed");
};
const hangs: Fate = () => new Promise(() => undefined);
const bodyHangs: Fate = async (send) => {
  await send();
  return new Response(new ReadableStream({ start: () => undefined }));
};
const answers =
  (status: number, body: string, headers: Record<string, string> = { "retry-after": "0" }): Fate =>
  async () =>
    new Response(body, { status, headers });
const garbles: Fate = async (send) => {
  await send();
  return new Response("<html>");
};

/** A client whose requests meet these fates in turn, and then arrive; and what it sent. */
function over(fates: readonly Fate[], options: ClientOptions = {}) {
  const sent: FetchInit[] = [];
  const fetch = (url: string, init: FetchInit): Promise<ResponseLike> => {
    const fate = fates[sent.length] ?? arrives;
    sent.push(init);
    return fate(() => mock.fetch(url, init), init);
  };
  const client = createClient({ secretKey: mock.secretKey, fetch, retry: { minDelay: 1 }, ...options });
  return { client, sent };
}

/** The runs that the mock holds. */
async function countRuns(): Promise<number> {
  let count = 0;
  for await (const _ of over([]).client.runs.list({ filter: { createdAt: { period: "1d" } } })) count += 1;
  return count;
}

describe("a retry", () => {
  it.each<{ name: string; fates: Fate[]; sends: number }>([
    { name: "follows a request that was lost", fates: [isLost], sends: 2 },
    { name: "follows an answer that was lost", fates: [answerIsLost], sends: 2 },
    { name: "follows 408", fates: [answers(408, "")], sends: 2 },
    { name: "follows 409", fates: [answers(409, "{}")], sends: 2 },
    { name: "follows 429", fates: [answers(429, "{}")], sends: 2 },
    { name: "follows 500 with an empty body", fates: [answers(500, "")], sends: 2 },
    { name: "follows 502 with HTML, twice", fates: [answers(502, "<html>"), answers(502, "<html>")], sends: 3 },
    {
      name: "follows 400 where the service says so",
      fates: [answers(400, "{}", { "x-should-retry": "true" })],
      sends: 2,
    },
    {
      name: "waits for retry-after in seconds",
      fates: [answers(503, "", { "retry-after": "0.01" })],
      sends: 2,
    },
    {
      name: "heeds retry-after as a date",
      fates: [answers(503, "", { "retry-after": new Date(Date.now() - 1_000).toUTCString() })],
      sends: 2,
    },
    { name: "does not wait more than a minute", fates: [answers(503, "", { "retry-after": "61" })], sends: 1 },
    { name: "does not follow 400", fates: [answers(400, "{}")], sends: 1 },
    { name: "does not follow 422", fates: [answers(422, "{}")], sends: 1 },
    {
      name: "does not follow 503 where the service says so",
      fates: [answers(503, "", { "x-should-retry": "false" })],
      sends: 1,
    },
    { name: "does not follow a success that cannot be read", fates: [garbles], sends: 1 },
  ])("$name", async ({ fates, sends }) => {
    const { client, sent } = over(fates);
    await client.tasks.trigger("send-email", { payload: 1 }).catch(() => undefined);
    expect(sent).toHaveLength(sends);
  });

  it("of a trigger whose answer was lost makes no second run, for it has the same request key", async () => {
    const { client, sent } = over([answerIsLost, answerIsLost]);
    const { data, attempts } = await client.tasks.trigger("send-email", { payload: 1 }).withResponse();
    expect(attempts).toBe(3);
    expect(new Set(sent.map(({ headers }) => headers["x-trigger-request-idempotency-key"])).size).toBe(1);
    expect(await countRuns()).toBe(1);
    expect(mock.runs.get(data.id)).toHaveProperty("status", "QUEUED");
  });

  it("asks for the key again", async () => {
    const keys = ["tr_prod_expiredexpiredexpired1", mock.secretKey];
    const { client, sent } = over([answers(503, "")], { secretKey: async () => keys.shift() ?? "" });
    await client.tasks.trigger("send-email", {});
    expect(sent.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer tr_prod_expiredexpiredexpired1",
      `Bearer ${mock.secretKey}`,
    ]);
  });

  it("is not made of a replay, whose answer may have been lost only", async () => {
    const { id } = await over([]).client.tasks.trigger("send-email", {});
    const { client, sent } = over([answerIsLost]);
    await expect(client.runs.replay(id)).rejects.toThrow("It may have been carried out");
    expect(sent).toHaveLength(1);
    expect(await countRuns()).toBe(2);
  });
});

describe("a time limit", () => {
  it("is for each attempt", async () => {
    const { client, sent } = over([hangs, hangs]);
    const { attempts } = await client.runs.list({}, { timeout: 20 }).withResponse();
    expect(attempts).toBe(3);
    expect(sent).toHaveLength(3);
  });

  it("counts the reading of the body", async () => {
    const { client } = over([bodyHangs]);
    await expect(client.runs.list({}, { timeout: 20, retry: { attempts: 1 } })).rejects.toBeInstanceOf(TimeoutError);
  });
});

describe("an abort", () => {
  it("ends the wait between two attempts", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { client, sent } = over([answers(503, "", { "retry-after": "59" })], {
      onRetry: () => setTimeout(() => controller.abort(reason)),
    });
    await expect(client.runs.list({}, { signal: controller.signal })).rejects.toBe(reason);
    expect(sent).toHaveLength(1);
  });
});

describe("a failure", () => {
  it("is of the class for its status, with the mock's body", async () => {
    const { client } = over([], { retry: { attempts: 1 } });
    const error = await client.runs.reschedule("run_nothing", { delay: "1h" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(isTriggerApiError(error, "runs.reschedule", 404) && error.body.error).toBe("Run not found");
  });

  it("of a success that cannot be read says what came", async () => {
    const error = await over([garbles])
      .client.tasks.trigger("send-email", {})
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParseError);
    expect(error).toMatchObject({ status: 200, body: "<html>", attempts: 1 });
  });

  it("never shows the key, though the service repeats it", async () => {
    const leak = answers(500, `{"error":"no such key: ${mock.secretKey}"}`, { "x-should-retry": "false" });
    const error = await over([leak])
      .client.runs.list()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InternalServerError);
    expect(`${error} ${JSON.stringify(error)} ${Object(error).stack}`).not.toContain(mock.secretKey);
  });
});

describe("waiting for a run", () => {
  it("ends with the run, however it ends, in the mock's own time", async () => {
    const { client } = over([]);
    const ends = {
      COMPLETED: (id: string) => mock.runs.complete(id),
      FAILED: (id: string) => mock.runs.fail(id),
      CRASHED: (id: string) => mock.runs.crash(id),
      TIMED_OUT: (id: string) => mock.runs.timeout(id),
      SYSTEM_FAILURE: (id: string) => mock.runs.systemFailure(id),
    };
    for (const [status, end] of Object.entries(ends)) {
      const { id } = await client.tasks.trigger("send-email", { options: { delay: "3s" } });
      let waits = 0;
      const run = await pollRun(client, id, {
        wait: async (milliseconds) => {
          waits += 1;
          await mock.clock.advance(milliseconds);
          if (waits === 4) mock.runs.start(id);
          if (waits === 5) end(id);
        },
      });
      expect([run.status, waits]).toEqual([status, 5]);
    }
  });

  it("ends with a run that expires, or is canceled", async () => {
    const { client } = over([]);
    const wait = (milliseconds: number) => mock.clock.advance(milliseconds);
    const { id } = await client.tasks.trigger("send-email", { options: { ttl: "10s" } });
    expect(await pollRun(client, id, { wait })).toHaveProperty("status", "EXPIRED");
    const other = await client.tasks.trigger("send-email", {});
    await client.runs.cancel(other.id);
    expect(await pollRun(client, other.id, { wait })).toHaveProperty("status", "CANCELED");
  });

  it("gives up when the time is over", async () => {
    const { client } = over([]);
    const { id } = await client.tasks.trigger("send-email", { options: { delay: "1h" } });
    const wait = (milliseconds: number) => mock.clock.advance(milliseconds);
    await expect(pollRun(client, id, { wait, interval: 60_000, timeout: 600_000 })).rejects.toThrow(
      `${id} is still DELAYED after 600000 ms`,
    );
  });
});

describe("pages", () => {
  it("are walked over the mock's own cursors", async () => {
    const { client } = over([]);
    for (let index = 0; index < 7; index += 1) await client.tasks.trigger("send-email", { payload: index });
    const ids = new Set<string>();
    for await (const { id } of client.runs.list({ page: { size: 3 } })) ids.add(id);
    expect(ids.size).toBe(7);
    expect(mock.requests.count({ operation: "runs.list" })).toBe(3);
  });

  it.each<{ name: string; list: (client: ReturnType<typeof createClient>) => AsyncIterable<unknown> }>([
    { name: "cursors", list: ({ waitpoints }) => waitpoints.list() },
    { name: "forward-only cursors", list: ({ deployments }) => deployments.list() },
    { name: "numbers", list: ({ schedules }) => schedules.list() },
  ])("with $name come to an end", async ({ list }) => {
    const { client, sent } = over([]);
    for await (const _ of list(client)) expect(sent.length).toBeLessThan(20);
    expect(sent.length).toBeGreaterThan(0);
  });
});
