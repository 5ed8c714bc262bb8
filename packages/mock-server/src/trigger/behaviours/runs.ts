import { addTags } from "../add-tags.js";
import { answerList } from "../answer-list.js";
import { cancelRun } from "../cancel-run.js";
import { coerceDelay, parseDelay } from "../delay.js";
import type { Asked } from "../generations/asked.js";
import { legacy, legacyRead } from "../generations/legacy.js";
import { modern } from "../generations/modern.js";
import { personalRead } from "../generations/personal.js";
import { move } from "../lifecycle.js";
import { readListQuery, readProjectListQuery } from "../list-query.js";
import { metadataBody, updateMetadata } from "../metadata/update-metadata.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { presentRun } from "../present.js";
import { replayRun } from "../replay-run.js";
import { requestOrigin } from "../request-origin.js";
import { accept, object } from "../request-parser.js";
import { resultOf } from "../run-result.js";
import type { ScopeTarget } from "../scopes.js";
import { isFinal, publicStatus, vocabularyOf } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";
import { presentEvents, presentSpan, presentTrace } from "../trace/present-trace.js";
import { tagsBody } from "../trigger-body.js";

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
      const list = answerList(environment, query, vocabularyOf(headers[versionHeader]), because);
      return "refused" in list ? reply(400, list.refused) : reply(200, list);
    },
  ),

  "runs.listForProject": personalRead(
    { query: readProjectListQuery, slugs: ({ slugs }) => slugs },
    ({ query, headers, environment, because, reply }) => {
      const list = answerList(environment, query, vocabularyOf(headers[versionHeader]), because);
      return "refused" in list ? reply(400, list.refused) : reply(200, list);
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
      const until = parseDelay(body.delay, environment.now, environment.callersNow);
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
    else cancelRun(environment, run);
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

  "runs.addTags": legacy(
    {
      unauthorized: "Invalid or Missing API Key",
      body: tagsBody,
      invalidBody: "Invalid request body",
      issues: true,
      malformed: { status: 500, body: { error: "Something went wrong, please try again." } },
    },
    ({ params, body, environment, because, reply }) => {
      const tags = body.tags.filter((tag) => tag.trim() !== "");
      if (tags.length === 0) {
        because("all of the tags are blank, so the run was not even looked for");
        return reply(200, { message: "No new tags to add" });
      }
      const run = environment.state.runs.find(params.runId ?? "");
      if (!run) {
        because(unknownRun);
        return reply(404, { error: "Run not found" });
      }
      const added = addTags(environment, run, tags, because);
      return "refused" in added ? reply(422, { error: added.refused }) : reply(200, added);
    },
  ),

  "runs.updateMetadata": modern.write(
    { maximumBytes: 2_097_152, body: metadataBody, reach: () => [] },
    ({ params, body, environment, because, reply }) => {
      const run = environment.state.runs.find(params.runId ?? "");
      if (!run) {
        because(unknownRun);
        return reply(404, { error: "Task Run not found" });
      }
      const updated = updateMetadata(environment, run, body, because);
      if (!("refused" in updated)) return reply(200, updated);
      return reply(updated.refused === "over" ? 422 : 413, { error: updated.error });
    },
  ),

  "runs.retrieveMetadata": legacyRead(
    { unauthorized: "Invalid or Missing API Key" },
    ({ params, environment, because, reply }) => {
      const run = environment.state.runs.find(params.runId ?? "");
      if (!run) {
        because(unknownRun);
        return reply(404, { error: "Run not found" });
      }
      const metadata = run.metadata ? JSON.stringify(run.metadata) : null;
      return reply(200, { metadata, metadataType: "application/json" });
    },
  ),

  "runs.retrieveResult": legacyRead(
    { unauthorized: "Invalid or Missing API Key" },
    ({ params, environment, because, reply }) => {
      const run = environment.state.runs.find(params.runId ?? "");
      const result = run && resultOf(run);
      if (result) return reply(200, result);
      because(run ? `the run is ${publicStatus(run.status, "2025-07-16")}, which has no result` : unknownRun);
      return reply(404, { error: "Run either doesn't exist or is not finished" });
    },
  ),

  "runs.listEvents": modern.read(
    { cors: true, find: findRun, missingMayAppear: true, reach: reachRun },
    ({ resource: run, reply }) => reply(200, { events: [...presentEvents(run)] }),
  ),

  "runs.retrieveTrace": modern.read(
    { cors: true, find: findRun, missingMayAppear: true, reach: reachRun },
    ({ resource: run, environment, reply }) => reply(200, presentTrace(run, environment.state.runs)),
  ),

  "runs.retrieveSpan": modern.read(
    { cors: true, find: findRun, missingMayAppear: true, reach: reachRun },
    ({ params, resource: run, environment, because, reply }) => {
      const span = presentSpan(run, params.spanId ?? "", environment.state.runs);
      if (span) return reply(200, span);
      because("the run is known, but has no such span: runs.retrieveTrace names those that it has");
      return reply(404, { error: "Span not found" });
    },
  ),
};

const unknownRun = "nothing is known under this id in the environment of this key";

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
    ...(run.batch ? [{ type: "batch", id: run.batch.id }] : []),
  ];
}
