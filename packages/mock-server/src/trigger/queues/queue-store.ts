import type { DerivedRandom } from "../derived-random.js";
import type { Saving } from "../saving.js";
import type { Status } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";

/** What an override changed. */
export interface Override {
  /** The limit before the first override; `null` for none. */
  readonly base: number | null;
  readonly limit: number;
  /** Of the environment's limit, where it was said so. */
  readonly percent: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A queue as the mock keeps it. */
export interface StoredQueue {
  /** As runs have it: `task/<task id>` for a task's own queue. */
  readonly key: string;
  readonly type: "task" | "custom";
  /** Without `task/`. */
  readonly name: string;
  /** Whether it is there whatever is deployed. Else it is there as long as the current deployment has it. */
  isSetUp: boolean;
  paused: boolean;
  /** The most runs that may run at a time, for each concurrency key where there are any; `null` for any number. */
  limit: number | null;
  override: Override | undefined;
  queued: number;
  running: number;
  /** Running runs by concurrency key; only where keys are used. */
  readonly runningByKey: Map<string, number>;
}

/** The queues of one environment, with their counts. */
export interface QueueStore extends Saving {
  readonly size: number;
  /** One that is there. */
  find(key: string): StoredQueue | undefined;
  findById(id: string): StoredQueue | undefined;
  /** The queue, made where there was none: the runs of one that is not there are counted too. */
  open(key: string): StoredQueue;
  /** The queue's id, made up when it is first asked for. */
  idOf(queue: StoredQueue): string;
  /** A page in the order of names. */
  page(skip: number, size: number): readonly StoredQueue[];
  /** Counts a run that came into being, in the status it has. */
  entered(run: StoredRun): void;
  /**
   * Counts a run that went from one status to the one it has.
   *
   * @returns whether another may run in its place
   */
  moved(run: StoredRun, from: Status): boolean;
  /** How many runs of the environment are queued, in all of its queues. */
  readonly queued: number;
  /** How many run. */
  readonly running: number;
  /** The environment's own limit, which overrides may not exceed, and whether it holds runs back besides. */
  limit: { readonly runs: number; readonly enforced: boolean };
}

const taskPrefix = "task/";
const idAlphabet = "123456789abcdefghijkmnopqrstuvwxyz";

type Place = "queued" | "running" | undefined;

/** Where a run counts. Delayed ones, those without a version and those that wait take up no place. */
const places: Readonly<Partial<Record<Status, Place>>> = {
  PENDING: "queued",
  DEQUEUED: "running",
  EXECUTING: "running",
  RETRYING_AFTER_FAILURE: "running",
};

/** The key of a task's own queue, or of a custom one, by what a request calls it. */
export function queueKey(type: "task" | "custom", name: string): string {
  return type === "task" ? `${taskPrefix}${name}` : name;
}

/** @param isDeployed whether the current deployment has a queue of this full name */
export function createQueueStore(random: DerivedRandom, isDeployed: (key: string) => boolean): QueueStore {
  const byKey = new Map<string, StoredQueue>();
  const ids = new Map<StoredQueue, string>();
  const byId = new Map<string, StoredQueue>();
  /** In the order of names; empty where it has to be made anew. */
  let sorted: StoredQueue[] = [];
  let queued = 0;
  let running = 0;
  let limit = { runs: 100, enforced: false };

  function open(key: string): StoredQueue {
    const known = byKey.get(key);
    if (known) return known;
    const isTask = key.startsWith(taskPrefix);
    const queue: StoredQueue = {
      key,
      type: isTask ? "task" : "custom",
      name: isTask ? key.slice(taskPrefix.length) : key,
      isSetUp: false,
      paused: false,
      limit: null,
      override: undefined,
      queued: 0,
      running: 0,
      runningByKey: new Map(),
    };
    byKey.set(key, queue);
    sorted = [];
    return queue;
  }

  function inOrder(): readonly StoredQueue[] {
    if (sorted.length < byKey.size) {
      sorted = [...byKey.values()].sort((a, b) => (a.name < b.name || (a.name === b.name && a.key < b.key) ? -1 : 1));
    }
    return sorted.filter(isThere);
  }

  function isThere({ key, isSetUp }: StoredQueue): boolean {
    return isSetUp || isDeployed(key);
  }

  function ifThere(queue: StoredQueue | undefined): StoredQueue | undefined {
    return queue && isThere(queue) ? queue : undefined;
  }

  function count(run: StoredRun, place: Place, by: 1 | -1): void {
    if (!place) return;
    const queue = open(run.queue);
    queue[place] += by;
    if (place === "queued") {
      queued += by;
      return;
    }
    running += by;
    const key = run.concurrencyKey;
    if (key === undefined) return;
    const left = (queue.runningByKey.get(key) ?? 0) + by;
    if (left === 0) queue.runningByKey.delete(key);
    else queue.runningByKey.set(key, left);
  }

  function idOf(queue: StoredQueue): string {
    const known = ids.get(queue);
    if (known !== undefined) return known;
    const id = `queue_${random(`queue ${queue.key}`).string(idAlphabet, 21)}`;
    ids.set(queue, id);
    byId.set(id, queue);
    return id;
  }

  const save = () => ({ queues: byKey, ids, running, limit });

  return {
    save,
    load(saved) {
      // Saved by the line above.
      const held = saved as ReturnType<typeof save>;
      for (const [key, queue] of held.queues) {
        byKey.set(key, queue);
        queued += queue.queued;
      }
      for (const [queue, id] of held.ids) {
        ids.set(queue, id);
        byId.set(id, queue);
      }
      running = held.running;
      limit = held.limit;
    },
    get size() {
      return inOrder().length;
    },
    find: (key) => ifThere(byKey.get(key)),
    findById: (id) => ifThere(byId.get(id)),
    open,
    idOf,
    page: (skip, size) => inOrder().slice(skip, skip + size),
    entered(run) {
      // A run that is delayed opens its queue too.
      open(run.queue);
      count(run, places[run.status], 1);
    },
    moved(run, from) {
      const [before, after] = [places[from], places[run.status]];
      if (before === after) return false;
      count(run, before, -1);
      count(run, after, 1);
      return before === "running";
    },
    get queued() {
      return queued;
    },
    get running() {
      return running;
    },
    get limit() {
      return limit;
    },
    set limit(changed) {
      limit = changed;
    },
  };
}
