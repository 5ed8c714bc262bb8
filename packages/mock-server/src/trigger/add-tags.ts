import type { TriggerEnvironment } from "./state.js";
import type { StoredRun } from "./stored-run.js";

const mostTags = 10;

/**
 * Adds tags to a run, over or not: those that it has already are passed over, and where the others do not all fit, none
 * is added. One that stands twice among them counts, and is kept, twice.
 *
 * @param tags none of them blank
 */
export function addTags(
  { now, state }: TriggerEnvironment,
  run: StoredRun,
  tags: readonly string[],
  because: (reason: string) => void,
): { readonly message: "No new tags to add" | `Successfully set ${number} new tags.` } | { readonly refused: string } {
  const added = tags.filter((tag) => !run.tags.includes(tag));
  if (added.length === 0) {
    because("the run has all of the tags already: nothing changed");
    return { message: "No new tags to add" };
  }
  const total = run.tags.length + added.length;
  if (total > mostTags) {
    const names = added.map((tag) => `'${tag}'`).join(", ");
    const problem = `Runs can only have ${mostTags} tags, you're trying to set ${total}.`;
    return { refused: `${problem} These tags have not been set: ${names}.` };
  }
  state.runs.setTags(
    run,
    [...run.tags, ...added].sort((a, b) => a.localeCompare(b)),
  );
  run.updatedAt = now;
  return { message: `Successfully set ${added.length} new tags.` };
}
