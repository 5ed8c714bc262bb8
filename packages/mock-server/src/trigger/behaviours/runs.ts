import { coerceDelay, parseDelay } from "../delay.js";
import type { Asked } from "../generations/asked.js";
import { legacy } from "../generations/legacy.js";
import { modern } from "../generations/modern.js";
import { move } from "../lifecycle.js";
import { readListQuery } from "../list-query.js";
import { listWindow } from "../list-window.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { presentListItem, presentRun } from "../present.js";
import { replayRun } from "../replay-run.js";
import { requestOrigin } from "../request-origin.js";
import { accept, object } from "../request-parser.js";
import { listRuns, strayCursor } from "../run-list.js";
import type { ScopeTarget } from "../scopes.js";
import { isFinal, publicStatus, vocabularyOf } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";

const versionHeader = "x-trigger-api-version";

/** What stands behind the operations on runs. */
export const runBehaviours: BehavioursOf<"runs"> = {
  "runs.list": modern.read(
    {
      cors: true,
      query: readListQuery,
      reach: (_, __, query) => [
        ...(query.tasks ?? []).map((id) => ({ type: "tasks", id })),
        ...(query.tags ?? []).map((id) => ({ type: "tags", id })),
      ],
    },
    ({ query, headers, environment, because, reply }) => {
      const window = listWindow(query, environment.now);
      const { runs } = environment.state;
      const stray = strayCursor(query, runs);
      if (stray !== undefined) {
        because(`${stray}: Invalid cursor. Send pagination.next or pagination.previous of another page of this list`);
        return reply(400, {
          error: "Query Error",
          details: [{ code: "custom", message: "Invalid cursor", path: [stray] }],
        });
      }
      const hidesOlder = runs.firstFrom(window.from) > 0;
      if (window.reason !== undefined && hidesOlder) because(window.reason);
      const page = listRuns(runs, query, window);
      const vocabulary = vocabularyOf(headers[versionHeader]);
      return reply(200, {
        data: page.runs.map((run) => presentListItem(run, environment, vocabulary)),
        pagination: {
          ...(page.next === undefined ? {} : { next: page.next }),
          ...(page.previous === undefined ? {} : { previous: page.previous }),
        },
      });
    },
  ),

  "runs.retrieve": modern.read(
    { cors: true, find: findRun, missingMayAppear: true, reach: reachRun },
    ({ resource: run, headers, request, environment, reply }) =>
      reply(200, presentRun(run, environment, vocabularyOf(headers[versionHeader]), requestOrigin(request))),
  ),

  "runs.reschedule": legacy(
    {
      unauthorized: "Invalid or missing API Key",
      body: object({ delay: accept(coerceDelay, "expected a duration, a date, or a value that makes a date") }),
      invalidBody: "Invalid request body",
    },
    ({ params, headers, request, body, environment, because, reply }) => {
      const until = parseDelay(body.delay, environment.now);
      if (until.kind === "overflow") {
        because(until.reason);
        return reply(500, { error: "Something went wrong, please try again." });
      }
      if (until.kind !== "until") {
        if (until.kind === "ignored") because(until.reason);
        return reply(400, { error: `Invalid delay: ${body.delay}` });
      }
      const run = environment.state.runs.find(params.runId ?? "");
      if (!run) {
        because("nothing is known under this id in the environment of this key");
        return reply(404, { error: "Run not found" });
      }
      if (run.status !== "DELAYED") {
        because(
          `the run is ${publicStatus(run.status, "2025-07-16")}; only a run that is exactly DELAYED is rescheduled`,
        );
        return reply(400, { error: "Cannot reschedule a run that is not delayed" });
      }
      move(environment, run, "reschedule", { delayedUntil: until.at });
      return reply(200, presentRun(run, environment, vocabularyOf(headers[versionHeader]), requestOrigin(request)));
    },
  ),

  "runs.cancel": modern.write({ find: findRun, reach: reachRun }, ({ resource: run, environment, because, reply }) => {
    if (isFinal(run.status)) because(`the run is ${publicStatus(run.status, "2025-07-16")} already: nothing changed`);
    else move(environment, run, "cancel", { error: { type: "STRING_ERROR", raw: "Canceled by user" } });
    return reply(200, { id: run.id });
  }),

  "runs.replay": modern.write(
    { find: findRun, reach: reachRun },
    ({ resource: run, rawBody, environment, because, reply }) => {
      const replayed = replayRun(environment, run, rawBody, because);
      if ("error" in replayed) return reply(400, { error: replayed.error });
      return reply(200, { id: replayed.run.id });
    },
  ),

  "runs.listForProject": "example",
  "runs.addTags": "example",
  "runs.updateMetadata": "example",
  "runs.retrieveMetadata": "example",
  "runs.retrieveResult": "example",
  "runs.listEvents": "example",
  "runs.retrieveTrace": "example",
  "runs.retrieveSpan": "example",
};

function findRun({
  params,
  environment,
}: Pick<Asked<"runs.retrieve">, "params" | "environment">): StoredRun | undefined {
  return environment.state.runs.find(params.runId ?? "");
}

function reachRun(_: unknown, run: StoredRun): readonly ScopeTarget[] {
  return [
    { type: "runs", id: run.id },
    { type: "tasks", id: run.task },
    ...run.tags.map((id) => ({ type: "tags", id })),
  ];
}
