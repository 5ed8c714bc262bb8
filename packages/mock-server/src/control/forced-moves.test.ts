import { describe, expect, test } from "vitest";
import { type CreatableStatus, createMockServer } from "../index.js";

const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });

async function force(id: string, verb: string, body: unknown = {}) {
  const response = await mock.fetch(`http://127.0.0.1:4010/_mock/runs/${id}/${verb}`, {
    method: "POST",
    headers: { host: "127.0.0.1:4010", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  // A run, or a refusal.
  const answer = (await response.json()) as { status?: string; error?: string; legal?: readonly string[] };
  return { status: response.status, answer };
}

const ends = ["complete", "fail", "crash", "timeout", "system failure"] as const;
const whileExecuting = ["wait", "retry", ...ends] as const;

/**
 * What may be forced on a run, or happens to it by itself, by the status that it is in; `REATTEMPTING` waits for its next
 * attempt. Moves that need a run to execute walk a queued one there, and let a waiting one go on.
 */
const legal: Readonly<Record<CreatableStatus, readonly string[]>> = {
  DELAYED: ["reschedule", "delay elapsed", "cancel"],
  QUEUED: ["dequeue", "park", "expire", "cancel", "start", ...whileExecuting],
  PENDING_VERSION: ["deploy", "cancel"],
  DEQUEUED: ["start", "cancel", ...whileExecuting],
  EXECUTING: ["cancel", ...whileExecuting],
  REATTEMPTING: ["start", "cancel", ...whileExecuting],
  WAITING: ["resume", "cancel", "retry", ...ends],
  COMPLETED: [],
  FAILED: [],
  CRASHED: [],
  SYSTEM_FAILURE: [],
  TIMED_OUT: [],
  EXPIRED: [],
  CANCELED: [],
};

/** The verbs of the control API, what each is called among the moves, where it leads, and what it has to be told. */
const verbs: [verb: string, move: string, to: string, body?: object][] = [
  ["dequeue", "dequeue", "DEQUEUED"],
  ["start", "start", "EXECUTING"],
  ["wait", "wait", "WAITING"],
  ["resume", "resume", "EXECUTING"],
  ["retry", "retry", "EXECUTING"],
  ["park", "park", "PENDING_VERSION"],
  ["deploy", "deploy", "QUEUED"],
  ["complete", "complete", "COMPLETED"],
  ["fail", "fail", "FAILED"],
  ["crash", "crash", "CRASHED"],
  ["timeout", "timeout", "TIMED_OUT"],
  ["system-failure", "system failure", "SYSTEM_FAILURE"],
  ["expire", "expire", "EXPIRED"],
  ["cancel", "cancel", "CANCELED"],
  ["reschedule", "reschedule", "DELAYED", { delay: "2h" }],
];

describe.each(Object.entries(legal))("a run that is %s", (status, moves) => {
  // The names of the record are its type's.
  const create = () => mock.runs.create({ task: "hello", status: status as CreatableStatus }).id;
  const possible = verbs.filter(([, move]) => moves.includes(move));
  const impossible = verbs.filter(([, move]) => !moves.includes(move));

  if (possible.length > 0) {
    test.each<(typeof verbs)[number]>(possible)("%s takes it on", async (verb, _, to, body) => {
      expect(await force(create(), verb, body)).toMatchObject({ status: 200, answer: { status: to } });
    });
  }

  test.each<(typeof verbs)[number]>(impossible)(
    "%s is 409, names what is possible, and changes nothing",
    async (verb, move, _, body) => {
      const id = create();
      const before = mock.runs.get(id);
      const { status: code, answer } = await force(id, verb, body);
      expect(code).toBe(409);
      expect(answer.error).toMatch(new RegExp(`^${move} is not possible: ${id} is ${before.status}\\. `));
      expect([...(answer.legal ?? [])].sort()).toEqual([...moves].sort());
      for (const one of moves) expect(answer.error).toContain(one);
      expect(mock.runs.get(id)).toEqual(before);
    },
  );
});

test("a walk to the end of a queued run is told step by step", async () => {
  const { id } = mock.runs.create({ task: "hello" });
  await force(id, "complete", { output: 1 });
  expect(mock.runs.get(id).history.map(({ event, to }) => [event, to])).toEqual([
    ["trigger", "QUEUED"],
    ["dequeue", "DEQUEUED"],
    ["start", "EXECUTING"],
    ["complete", "COMPLETED"],
  ]);
});

test.each<(typeof verbs)[number]>(
  verbs.filter(([, move]) => legal.QUEUED.includes(move) && !["park", "expire", "cancel"].includes(move)),
)("%s is 409 for a run that its queue holds back, unless it is forced", async (verb, _, to) => {
  const own = createMockServer({ now: "2027-01-01T00:00:00Z" });
  own.queues.create({ name: "held", paused: true });
  const { id } = own.runs.create({ task: "hello", queue: "held" });
  const post = (body: unknown) =>
    own.fetch(`http://127.0.0.1:4010/_mock/runs/${id}/${verb}`, {
      method: "POST",
      headers: { host: "127.0.0.1:4010", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const refused = await post({});
  expect(refused.status).toBe(409);
  expect(await refused.json()).toEqual({
    error: expect.stringContaining("its queue held is paused"),
    legal: ["expire", "cancel", "park"],
  });
  const forced = await post({ force: true });
  expect(forced.status).toBe(200);
  expect(await forced.json()).toMatchObject({ status: to });
});
