/**
 * A store that can be put into a snapshot. What it saves is a graph of plain values: objects may refer to one another,
 * across stores too, and to events that are due. Indexes need not be in it.
 */
export interface Saving {
  save(): unknown;
  /** Fills an empty store with what one like it saved. */
  load(saved: unknown): void;
}
