import { readDebounce } from "./debounce/read-debounce.js";
import { parseDelay } from "./delay.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";
import type { WantedRun } from "./wanted-run.js";

/** Why no run was made, and the answer of a trigger call to that. */
export interface Refused {
  readonly kind: "refused";
  readonly status: 404 | 422 | 500;
  readonly error: string;
  /** Whether the queue was full: the item of a batch is then left without a run. */
  readonly isFull?: true;
}

const mostTags = 10;

/** What a wanted run comes to, once it passed the checks that go before everything else. */
export interface Checked {
  readonly parent: StoredRun | undefined;
  readonly delay: ReturnType<typeof parseDelay>;
  readonly debounce: Exclude<ReturnType<typeof readDebounce>, { readonly refused: string }> | undefined;
}

/** The checks that go before everything else, in the service's order: tags, delay, debounce, parent. */
export function checkWanted(
  { now, callersNow, state }: TriggerEnvironment,
  wanted: WantedRun,
  because: (reason: string) => void,
): Checked | Refused {
  const refused = (status: Refused["status"], error: string): Refused => ({ kind: "refused", status, error });
  const tagCount = wanted.tags?.length ?? 0;
  if (tagCount > mostTags) {
    return refused(422, `Runs can only have ${mostTags} tags, you're trying to set ${tagCount}.`);
  }
  const delay = parseDelay(wanted.delay ?? wanted.debounce?.delay, now, callersNow);
  if (delay.kind === "overflow") {
    because(delay.reason);
    return refused(500, "Something went wrong");
  }
  const debounce = wanted.debounce && readDebounce(wanted.debounce, delay, now);
  if (debounce && "refused" in debounce) {
    if (delay.kind === "ignored") because(delay.reason);
    return refused(422, debounce.refused);
  }
  const parent = wanted.parentRunId === undefined ? undefined : state.runs.find(wanted.parentRunId);
  if (wanted.parentRunId !== undefined && !parent) because("there is no run of the id parentRunId: this one is a root");
  if (parent && isFinal(parent.status)) {
    return refused(422, `Cannot trigger ${wanted.task} as the parent run has a status of ${parent.status}`);
  }
  return { parent, delay, debounce };
}
