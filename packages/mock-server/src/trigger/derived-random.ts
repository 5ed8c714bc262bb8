import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { createRandom, type Random } from "../engine/random.js";

/** Makes a stream of random values for a purpose, which is always the same one for it. */
export type DerivedRandom = (purpose: string) => Random;

/**
 * Streams for what is made up when it is first shown. The environment's own stream will not do for that: looking at the
 * mock, as the inspector does, would change the ids of all that comes later.
 *
 * @param environment public id, which already depends on the seed
 */
export function createDerivedRandom(environment: string): DerivedRandom {
  return (purpose) => createRandom(sha256(utf8ToBytes(`${environment} ${purpose}`)));
}
