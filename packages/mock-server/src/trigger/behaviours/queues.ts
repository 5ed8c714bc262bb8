import type { Asked } from "../generations/asked.js";
import { modern } from "../generations/modern.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { paginate, readPageQuery } from "../page-number.js";
import { presentQueue, presentQueueWithPercent } from "../queues/present-queue.js";
import { queueKey, type StoredQueue } from "../queues/queue-store.js";
import { number, object, oneOf, optional, read, refine } from "../request-parser.js";

const referenceTypes = ["id", "task", "custom"] as const;
type ReferenceType = (typeof referenceTypes)[number];
const type = optional(oneOf(...referenceTypes));

/** Only secret keys reach these: a scope has nothing to name. */
const secretOnly = () => [];

/** What stands behind the operations on queues. */
export const queueBehaviours: BehavioursOf<"queues"> = {
  "queues.list": modern.read(
    { query: (query) => readPageQuery(query, 25), reach: secretOnly },
    ({ query, environment, reply }) => {
      const { queues } = environment.state;
      const page = queues.page((query.page - 1) * query.perPage, query.perPage);
      return reply(200, {
        data: page.map((queue) => presentQueueWithPercent(queue, environment)),
        pagination: paginate(query, queues.size),
      });
    },
  ),

  "queues.retrieve": modern.read(
    { query: readReference, reach: ({ params }) => [{ type: "queues", id: params.queueParam ?? "" }] },
    ({ params, query, environment, because, reply }) => {
      const queue = find({ params, environment }, query);
      if (!queue) return reply(404, missing("queue-not-found", because));
      return reply(200, presentQueueWithPercent(queue, environment));
    },
  ),

  "queues.pause": modern.write(
    { body: object({ type, action: oneOf("pause", "resume") }), reach: secretOnly },
    ({ params, body, environment, because, reply }) => {
      const queue = find({ params, environment }, body.type);
      if (!queue) return reply(404, missing("queue-not-found", because));
      const paused = body.action === "pause";
      if (queue.paused === paused) because(`the queue is ${paused ? "paused" : "not paused"} already: nothing changed`);
      queue.paused = paused;
      environment.state.worker.reviewQueue(environment, queue.key);
      return reply(200, presentQueue(queue, environment));
    },
  ),

  "queues.overrideConcurrency": modern.write(
    {
      body: refine(
        object({
          type,
          concurrencyLimit: optional(number({ whole: true, minimum: 0, maximum: 100_000 })),
          percent: optional(
            refine(number({ maximum: 100 }), (value) => (value > 0 ? undefined : "Number must be greater than 0")),
          ),
        }),
        ({ concurrencyLimit, percent }) =>
          (concurrencyLimit === undefined) === (percent === undefined)
            ? "Provide exactly one of `concurrencyLimit` or `percent`"
            : undefined,
      ),
      reach: secretOnly,
    },
    ({ params, body, environment, because, reply }) => {
      const queue = find({ params, environment }, body.type);
      if (!queue) return reply(404, missing("Queue not found", because));
      const most = environment.state.queues.limit.runs;
      const { percent } = body;
      const limit =
        percent === undefined ? (body.concurrencyLimit ?? 0) : Math.max(1, Math.floor((most * percent) / 100));
      if (limit > most) {
        return reply(400, { error: `Concurrency limit (${limit}) cannot exceed the environment limit (${most})` });
      }
      const base = queue.override ? queue.override.base : queue.limit;
      queue.override = { base, limit, percent: percent ?? null, at: environment.now };
      queue.limit = limit;
      environment.state.worker.reviewQueue(environment, queue.key);
      return reply(200, presentQueue(queue, environment));
    },
  ),

  "queues.resetConcurrency": modern.write(
    { body: object({ type }), reach: secretOnly },
    ({ params, body, environment, because, reply }) => {
      const queue = find({ params, environment }, body.type);
      if (!queue) return reply(404, missing("Queue not found", because));
      if (!queue.override) return reply(400, { error: "Queue is not overridden" });
      queue.limit = queue.override.base;
      queue.override = undefined;
      environment.state.worker.reviewQueue(environment, queue.key);
      return reply(200, presentQueue(queue, environment));
    },
  ),
};

function readReference(query: URLSearchParams) {
  const reading = read(object({ type }), { type: query.get("type") ?? undefined });
  return "issues" in reading ? reading : { value: reading.value.type ?? "id" };
}

type Place = Pick<Asked<"queues.retrieve">, "params" | "environment">;

/** The queue that a path is about. Its parameter is decoded a second time, as the service does, for the SDK encodes twice. */
function find({ params, environment }: Place, type: ReferenceType = "id"): StoredQueue | undefined {
  const { queues } = environment.state;
  const text = decode(params.queueParam ?? "");
  return type === "id" ? queues.findById(text) : queues.find(queueKey(type, text));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign of its own.
    return text;
  }
}

function missing<Words extends string>(error: Words, because: Asked<"queues.retrieve">["because"]): { error: Words } {
  because("no queue is known under this id or name, of this type: one comes into being with its first trigger");
  return { error };
}
