import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64url, toBase64url } from "./base64url.js";
import type { RunStore } from "./run-store.js";
import type { StoredRun } from "./stored-run.js";

/** Where a page ends, as opaque text: base64url of the run's id. */
export function writeCursor(run: StoredRun): string {
  return toBase64url(utf8ToBytes(run.id));
}

/**
 * The place in order of creation that a cursor stands for. A run's id is taken as well, for that is what the published
 * reference calls a cursor.
 *
 * @returns `undefined` where it stands for none
 */
export function readCursor(cursor: string, store: RunStore): number | undefined {
  const bytes = fromBase64url(cursor);
  const id = bytes ? String.fromCharCode(...bytes.subarray(0, 100)) : "";
  return (store.find(id) ?? store.find(cursor))?.sequence;
}
