import type { Random } from "../../engine/random.js";
import { indexUnder } from "../index-under.js";
import { lowerBound } from "../lower-bound.js";
import { createIds, type IdMaker } from "../run-ids.js";
import type { Saving } from "../saving.js";
import { type ChangingSet, createBitSet, createSequenceList, emptySet, type SequenceSet } from "../sequence-set.js";
import { type StoredWaitpoint, type WaitpointStatus, waitpointStatus } from "./stored-waitpoint.js";

/** What a run waits for: a token, or an instant. */
export type Blocker = { readonly token: StoredWaitpoint } | { readonly until: number };

/** The waitpoint tokens of one environment, in order of creation. */
export interface WaitpointStore extends Saving {
  readonly size: number;
  readonly createId: IdMaker;
  /** What a token is given for a key where its maker gave none. */
  makeUpKey(): string;
  find(id: string): StoredWaitpoint | undefined;
  at(sequence: number): StoredWaitpoint | undefined;
  /** Appends; its `sequence` must be the store's `size`. */
  add(token: StoredWaitpoint): void;
  /** Changes a token and keeps the index on its status. */
  change(token: StoredWaitpoint, change: () => void): void;
  /** The token that holds a key now, expired or not. */
  holder(key: string): StoredWaitpoint | undefined;
  /** Takes the key from its holder, which keeps it as its inactive one. */
  retireKey(token: StoredWaitpoint): void;
  withStatus(status: WaitpointStatus): SequenceSet;
  withTag(tag: string): SequenceSet;
  /** Tokens that hold a key of a caller, or held it. */
  withKey(key: string): SequenceSet;
  /** The first position created at or after an instant; `size` where there is none. */
  firstFrom(instant: number): number;
  /** The position of the first token whose id is not before this one. Ids sort in order of creation. */
  firstNotBefore(id: string): number;
  /** By run: what it waits for, if that is known. */
  readonly blockers: Map<string, Blocker>;
}

const keyAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";
export function createWaitpointStore(random: Random): WaitpointStore {
  const tokens: StoredWaitpoint[] = [];
  const byId = new Map<string, StoredWaitpoint>();
  const holders = new Map<string, StoredWaitpoint>();
  const byStatus = new Map<WaitpointStatus, ChangingSet>();
  const byTag = new Map<string, ChangingSet>();
  const byKey = new Map<string, ChangingSet>();

  const firstThatIsNot = (isBefore: (token: StoredWaitpoint) => boolean) =>
    lowerBound(tokens.length, (middle) => {
      const token = tokens[middle];
      return token !== undefined && isBefore(token);
    });

  const blockers = new Map<string, Blocker>();
  const createId = createIds("waitpoint_", random);

  const store: WaitpointStore = {
    save: () => ({ tokens, blockers, made: createId.save() }),
    load(saved) {
      // Saved by the line above.
      const held = saved as {
        readonly tokens: typeof tokens;
        readonly blockers: typeof blockers;
        readonly made: unknown;
      };
      for (const token of held.tokens) store.add(token);
      for (const [runId, blocker] of held.blockers) blockers.set(runId, blocker);
      createId.load(held.made);
    },
    get size() {
      return tokens.length;
    },
    createId,
    makeUpKey: () => random.string(keyAlphabet, 24),
    find: (id) => byId.get(id),
    at: (sequence) => tokens[sequence],
    add(token) {
      tokens.push(token);
      byId.set(token.id, token);
      indexUnder(byStatus, waitpointStatus(token), createBitSet).add(token.sequence);
      for (const tag of token.tags) indexUnder(byTag, tag, createSequenceList).add(token.sequence);
      if (!token.hasUserKey) return;
      if (token.inactiveKey === undefined) holders.set(token.key, token);
      indexUnder(byKey, token.inactiveKey ?? token.key, createSequenceList).add(token.sequence);
    },
    change(token, change) {
      indexUnder(byStatus, waitpointStatus(token), createBitSet).remove(token.sequence);
      change();
      indexUnder(byStatus, waitpointStatus(token), createBitSet).add(token.sequence);
    },
    holder: (key) => holders.get(key),
    retireKey(token) {
      holders.delete(token.key);
      token.inactiveKey = token.key;
      token.key = random.string(keyAlphabet, 24);
    },
    withStatus: (status) => byStatus.get(status) ?? emptySet,
    withTag: (tag) => byTag.get(tag) ?? emptySet,
    withKey: (key) => byKey.get(key) ?? emptySet,
    firstFrom: (instant) => firstThatIsNot(({ createdAt }) => createdAt < instant),
    firstNotBefore: (id) => firstThatIsNot((token) => token.id < id),
    blockers,
  };
  return store;
}
