import type { FlatGraph } from "../../engine/graph.js";
import type { EnvironmentSnapshot, Snapshot } from "../../engine/snapshot.js";
import { nameNodes, unnameNodes } from "./named-nodes.js";

/**
 * All that a mock remembers, as entries that change one by one: a name, and JSON text. Whatever is kept of a run stands
 * under a name of its own, which stays the same as others come and go.
 */
export type StateImage = ReadonlyMap<string, string>;

type Due = EnvironmentSnapshot["due"][number];

/** A due event, and a number that only says which of two at one instant was armed first. */
type StoredDue = Due & { readonly order: number };

/** Where a clock stood, and what the machine's clock said then: in milliseconds since 1970. */
interface StoredClock {
  readonly now: number;
  readonly advanced: number;
  readonly real: number;
}

const clockName = "clock";

/**
 * @param before the last image, from which goes on what a snapshot does not say
 * @param real the machine's clock
 */
export function imageOf(snapshot: Snapshot, before: StateImage, real: number): Map<string, string> {
  const image = new Map<string, string>();
  addClock(image, clockName, snapshot.clock, before, real);
  for (const { id, now, advanced, random, due, state } of snapshot.environments) {
    addClock(image, `${id} clock`, { now: new Date(now).getTime(), advanced }, before, real);
    image.set(`${id} random`, JSON.stringify(random));
    const names = dueNames(due);
    addDue(image, `${id} due `, due, names, before);
    const { nodes, root } = nameNodes(state, names);
    image.set(`${id} root`, JSON.stringify(root));
    for (const [name, node] of nodes) image.set(`${id} node ${name}`, JSON.stringify(node));
  }
  return image;
}

/**
 * The snapshot that an image was made of.
 *
 * @param real the machine's clock, where time went on since, as it does where it is not frozen
 */
export function snapshotOf(image: StateImage, specDigest: string, real?: number): Snapshot {
  const clock = (text: string): StoredClock => {
    // What stands under this name was written by `addClock`.
    const stored = JSON.parse(text) as StoredClock;
    return { ...stored, now: stored.now + (real === undefined ? 0 : Math.max(0, real - stored.real)) };
  };
  const parts = new Map<string, Map<string, string>>();
  for (const [name, text] of image) {
    if (name === clockName) continue;
    const at = name.indexOf(" ");
    const id = name.slice(0, at);
    const own = parts.get(id) ?? new Map<string, string>();
    parts.set(id, own.set(name.slice(at + 1), text));
  }
  const { now, advanced } = clock(image.get(clockName) ?? JSON.stringify({ now: 0, advanced: 0, real: 0 }));
  return {
    format: 1,
    specDigest,
    clock: { now, advanced },
    environments: [...parts].map(([id, own]) => {
      const { now, advanced } = clock(own.get("clock") ?? "{}");
      const stored = startingWith(own, "due ").map(([, text]) => JSON.parse(text) as StoredDue);
      const due = stored
        .sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order)
        .map(({ order: _, ...event }) => event);
      const nodes = startingWith(own, "node ").map(([name, text]) => [name, JSON.parse(text)] as const);
      const state: FlatGraph = unnameNodes({ nodes, root: JSON.parse(own.get("root") ?? "null") }, dueNames(due));
      const random: number[] = JSON.parse(own.get("random") ?? "[]");
      return { id, now: new Date(now).toISOString(), advanced, random, due, state };
    }),
  };
}

function startingWith(entries: ReadonlyMap<string, string>, prefix: string): (readonly [string, string])[] {
  return [...entries].flatMap(([name, text]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), text] as const] : [],
  );
}

/** A clock that stands where it stood keeps the machine's instant of then. */
function addClock(
  image: Map<string, string>,
  name: string,
  { now, advanced }: { readonly now: number; readonly advanced: number },
  before: StateImage,
  real: number,
): void {
  const text = before.get(name);
  const last = text === undefined ? undefined : (JSON.parse(text) as StoredClock);
  const same = last && last.now === now && last.advanced === advanced;
  image.set(name, same && text !== undefined ? text : JSON.stringify({ now, advanced, real }));
}

/** What it is and whom it is about; a number where that is not enough. In the order of the list. */
function dueNames(due: readonly Due[]): string[] {
  const counts = new Map<string, number>();
  return due.map(({ kind, id }) => {
    const name = `${kind} ${id}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

function addDue(
  image: Map<string, string>,
  prefix: string,
  due: readonly Due[],
  names: readonly string[],
  before: StateImage,
): void {
  const known = due.map((event, index): number | undefined => {
    const text = before.get(`${prefix}${names[index]}`);
    const last = text === undefined ? undefined : (JSON.parse(text) as StoredDue);
    return last && last.at === event.at && last.rank === event.rank ? last.order : undefined;
  });
  let highest = 0;
  for (const [name, text] of before) {
    if (name.startsWith(prefix)) highest = Math.max(highest, (JSON.parse(text) as StoredDue).order);
  }
  let last: { readonly at: number; readonly rank: number; readonly order: number } | undefined;
  for (const [index, event] of due.entries()) {
    const own = known[index];
    const follows = last && last.at === event.at && last.rank === event.rank ? last.order : 0;
    const order = own !== undefined && own > follows ? own : ++highest;
    last = { at: event.at, rank: event.rank, order };
    image.set(`${prefix}${names[index]}`, JSON.stringify({ ...event, order }));
  }
}
