import type { Random } from "../engine/random.js";
import type { Saving } from "./saving.js";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Makes an id at an instant. What is saved is how many it has made. */
export interface IdMaker extends Saving {
  (now: number): string;
}

/**
 * Makes ids of the service's shape: `run_`, `c`, and 24 characters. Eight of them are the instant and four count up, so
 * that ids sort in order of creation; the rest come from the environment's own stream, so that the same seed and calls
 * give the same ids and two environments never share one.
 */
export function createRunIds(random: Random): IdMaker {
  return createIds("run_", random);
}

/** The same with another prefix. */
export function createIds(prefix: string, random: Random): IdMaker {
  let count = 0;
  const make = (now: number) => {
    const time = Math.max(0, now).toString(36).padStart(8, "0").slice(-8);
    const counter = (count++ % 36 ** 4).toString(36).padStart(4, "0");
    return `${prefix}c${time}${counter}${random.string(alphabet, 12)}`;
  };
  return Object.assign(make, {
    save: () => count,
    load(saved: unknown) {
      count = Number(saved);
    },
  });
}
