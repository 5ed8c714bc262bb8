import type { Change } from "../change.js";
import { type Level, largest } from "../level.js";
import type { Mutation } from "./edit.js";

/** What the judges are to say of a row: what is due, or what the row says they ask for beyond it. */
export function expected({ due, over }: Mutation): readonly Level[] {
  if (over) return [over.level];
  return due === "same" ? ["none", "patch"] : [due];
}

/** The level that some changes come to. */
export function levelOf(changes: readonly Change[] = []): Level {
  return largest(changes.map(({ level }) => level));
}
