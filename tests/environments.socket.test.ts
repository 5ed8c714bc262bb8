import { createClient, InternalServerError, NotFoundError } from "@trigger-api/client";
import {
  connectMock,
  createMockServer,
  type JournalEntry,
  type Listening,
  type MockServer,
} from "@trigger-api/mock-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** One listening mock, and a hundred environments that know nothing of one another. */

const start = Date.UTC(2030, 0);
const second = 1_000;

/** What one environment did, and what it was then shown. */
interface Story {
  readonly index: number;
  readonly environment: string;
  /** Ids of the runs that it made, oldest first. */
  readonly made: readonly string[];
  readonly listed: readonly { readonly id: string; readonly tags: readonly string[]; readonly status: string }[];
  readonly now: number;
  readonly fired: readonly { readonly id: string; readonly at: string }[];
  readonly failures: readonly number[];
  readonly journal: readonly JournalEntry[];
}

let mock: MockServer;
let server: Listening;
let stories: readonly Story[];

/** Every fourth pair shares a preview key, and differs by its branch; some keys differ by a letter only. */
function credentialsOf(index: number): { readonly secretKey: string; readonly branch?: string } {
  const number = String(index % 4 === 1 ? index - 1 : index).padStart(4, "0");
  if (index % 4 < 2) return { secretKey: `tr_preview_${number.repeat(6)}`, branch: `branch-${index}` };
  const kind = index % 4 === 2 ? "prod" : "dev";
  return { secretKey: `tr_${kind}_ABCDEFGHIJKLMNOPQRST${number}` };
}

const runsOf = (index: number) => 1 + (index % 3);
const failuresOf = (index: number) => index % 3;
const secondsOf = (index: number) => index + 1;
const tagOf = (index: number) => `environment-${index}`;

async function live(index: number): Promise<Story> {
  const credentials = { ...credentialsOf(index), baseUrl: server.url, url: server.url };
  const trigger = createClient({ ...credentials, retry: { attempts: 1 } });
  const remote = connectMock(credentials);

  const made: string[] = [];
  for (let n = 0; n < runsOf(index); n++) {
    const options = { delay: "1s", tags: [tagOf(index)], idempotencyKey: `key-${n}` };
    const { id, isCached } = await trigger.tasks.trigger("wait", { payload: { index }, options });
    expect(isCached).toBe(false);
    made.push(id);
  }
  const [first = ""] = made;

  const failures: number[] = [];
  if (failuresOf(index) > 0) {
    await remote.faults.add({ operation: "runs.retrieve", status: 500 + (index % 50), times: failuresOf(index) });
  }
  for (let n = 0; n < 3; n++) {
    await trigger.runs.retrieve(first).catch((error: unknown) => {
      if (!(error instanceof InternalServerError)) throw error;
      failures.push(error.status);
    });
  }

  const fired = await remote.clock.advance(secondsOf(index) * second);
  const { data } = await trigger.runs.list({ page: { size: 100 } });
  const { environments } = await remote.status();
  return {
    index,
    environment: environments.map(({ id }) => id).join(),
    made,
    listed: [...data].reverse(),
    now: (await remote.clock.now()).getTime(),
    fired,
    failures,
    journal: await remote.requests.filter(),
  };
}

beforeAll(async () => {
  mock = createMockServer({ now: start });
  // In the middle of a move of the clock its function waits for real, so that the environments' moves overlap.
  mock.tasks.define("wait", async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return { done: true };
  });
  server = await mock.listen();
  stories = await Promise.all(Array.from({ length: 100 }, (_, index) => live(index)));
});

afterAll(() => server?.close());

describe("of a hundred environments that are driven at once, each", () => {
  it("has its own runs, and finds no other's", async () => {
    for (const { index, made, listed } of stories) {
      const runs = listed.map(({ id, tags, status }) => ({ id, tags: [...tags], status }));
      expect(runs).toEqual(made.map((id) => ({ id, tags: [tagOf(index)], status: "COMPLETED" })));
    }
    await Promise.all(
      stories.map(async ({ index }) => {
        const trigger = createClient({ ...credentialsOf(index), baseUrl: server.url, retry: { attempts: 1 } });
        const [strange = ""] = stories[(index + 1) % stories.length]?.made ?? [];
        const found = await trigger.runs.retrieve(strange).catch((error: unknown) => error);
        expect(found).toBeInstanceOf(NotFoundError);
      }),
    );
  });

  it("has its own clock", () => {
    for (const { index, now, made, fired } of stories) {
      expect(now).toBe(start + secondsOf(index) * second);
      expect(new Set(fired.map(({ id }) => id))).toEqual(new Set(made));
      expect(new Set(fired.map(({ at }) => at))).toEqual(new Set([new Date(start + second).toISOString()]));
    }
  });

  it("has its own faults, each as often as it was asked for", () => {
    for (const { index, failures } of stories) {
      expect(failures).toEqual(Array.from({ length: failuresOf(index) }, () => 500 + (index % 50)));
    }
    expect(mock.faults.list()).toEqual([]);
  });

  it("has its own ids", () => {
    const ids = stories.flatMap(({ made, environment }) => [environment, ...made]);
    expect(ids).toHaveLength(100 + stories.reduce((sum, { index }) => sum + runsOf(index), 0));
    expect(new Set(ids).size).toBe(ids.length);
    // All that is there to count apart from time is drawn for each alone.
    const drawn = stories.map(({ made: [first = ""] }) => first.slice(-12));
    expect(new Set(drawn).size).toBe(stories.length);
  });

  it("has its own journal, with every request of its own and none of another's", () => {
    for (const { index, environment, journal } of stories) {
      expect(journal.map(({ operation }) => operation)).toEqual([
        ...Array.from({ length: runsOf(index) }, () => "tasks.trigger"),
        "runs.retrieve",
        "runs.retrieve",
        "runs.retrieve",
        "runs.list",
      ]);
      expect(new Set(journal.map((entry) => entry.environment))).toEqual(new Set([environment]));
    }
    const numbers = mock.requests.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
