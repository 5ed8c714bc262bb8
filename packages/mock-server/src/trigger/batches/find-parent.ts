import type { TriggerEnvironment } from "../state.js";
import { isFinal } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";

/** The run that a batch stands below; one that is over refuses the batch, and an unknown one counts as none. */
export function findParent(
  { state }: TriggerEnvironment,
  id: string | undefined,
  because: (reason: string) => void,
): { readonly run: StoredRun | undefined } | { readonly refused: string } {
  const run = id === undefined ? undefined : state.runs.find(id);
  if (id !== undefined && !run) because("there is no run of the id parentRunId: the batch's runs are roots");
  if (run && isFinal(run.status)) {
    return { refused: "Cannot process batch as the parent run is already in a terminal state" };
  }
  return { run };
}
