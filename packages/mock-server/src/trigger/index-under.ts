import type { ChangingSet } from "./sequence-set.js";

/** The set of an index that stands under a key, made where there was none. */
export function indexUnder<Key>(index: Map<Key, ChangingSet>, key: Key, create: () => ChangingSet): ChangingSet {
  const known = index.get(key);
  if (known) return known;
  const made = create();
  index.set(key, made);
  return made;
}
