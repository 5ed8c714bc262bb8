import type { RunList } from "@trigger-api/types";
import type { ListQuery } from "./list-query.js";
import { listWindow } from "./list-window.js";
import type { ReplyBody } from "./operation-behaviour.js";
import { presentListItem } from "./present.js";
import { presentCursors } from "./present-cursors.js";
import { listRuns, strayCursor } from "./run-list.js";
import type { TriggerEnvironment } from "./state.js";
import type { Vocabulary } from "./status-words.js";

/** A page of an environment's runs as both lists answer it, or what is wrong with its cursor. */
export function answerList(
  environment: TriggerEnvironment,
  query: ListQuery,
  vocabulary: Vocabulary,
  because: (reason: string) => void,
): RunList | { readonly refused: ReplyBody<"runs.list", 400> } {
  const window = listWindow(query, environment.now);
  const { runs } = environment.state;
  const stray = strayCursor(query, runs);
  if (stray !== undefined) {
    because(`${stray}: Invalid cursor. Send pagination.next or pagination.previous of another page of this list`);
    const details = [{ code: "custom", message: "Invalid cursor", path: [stray] }];
    return { refused: { error: "Query Error", details } };
  }
  const hidesOlder = runs.firstFrom(window.from) > 0;
  if (window.reason !== undefined && hidesOlder) because(window.reason);
  const page = listRuns(runs, query, window);
  return {
    data: page.runs.map((run) => presentListItem(run, environment, vocabulary)),
    pagination: presentCursors(page),
  };
}
