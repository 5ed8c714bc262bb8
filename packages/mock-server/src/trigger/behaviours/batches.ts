import { batchTokenHeaders } from "../batches/batch-token.js";
import { createBatch } from "../batches/create-batch.js";
import { explainItem } from "../batches/explain-item.js";
import { fillBatch } from "../batches/fill-batch.js";
import { findParent } from "../batches/find-parent.js";
import { createItemReasons } from "../batches/item-reasons.js";
import { openBatch, scopeOfTasks } from "../batches/open-batch.js";
import { presentBatch, presentBatchV1 } from "../batches/present-batch.js";
import { armProcessing } from "../batches/process-batch.js";
import { startBatch } from "../batches/start-batch.js";
import type { StoredBatch } from "../batches/stored-batch.js";
import type { Asked } from "../generations/asked.js";
import { legacyRead } from "../generations/legacy.js";
import { modern } from "../generations/modern.js";
import { mayWriteParent, parentRefused } from "../generations/refuse-token.js";
import { streamed } from "../generations/streamed.js";
import { checkIdempotencyHeader } from "../idempotency-header.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { tooManyRuns } from "../rate-limits/too-many-runs.js";
import type { Issue, Parsed } from "../request-parser.js";
import { resultOf } from "../run-result.js";
import { grants, type ScopeTarget } from "../scopes.js";
import { batchBody, createBatchBody } from "../trigger-body.js";

const mostItems = 500;
const mostRuns = 1_000;

/** What stands behind the operations on batches. */
export const batchBehaviours: BehavioursOf<"batches"> = {
  "batches.triggerV1": modern.write(
    {
      cors: true,
      maximumBytes: 1_000_000,
      headers: checkIdempotencyHeader,
      body: batchBody,
      reach: ({ body }) => tasksOf(body.items),
      reachAll: true,
    },
    ({ headers, body, credential, environment, because, reply }) => {
      const problem = countProblem(body);
      if (problem !== undefined) return reply(400, { error: problem });
      if (!mayWriteParent(credential, body.parentRunId)) {
        because(parentRefused);
        return reply(403, { error: "Unauthorized" });
      }
      const started = startBatch(
        environment,
        {
          items: body.items,
          idempotencyKey: headers["idempotency-key"],
          idempotencyKeyTTL: headers["idempotency-key-ttl"],
          parentRunId: body.parentRunId,
          resumeParentOnCompletion: body.resumeParentOnCompletion ?? false,
          parsesText: true,
          failedKeepsKey: true,
        },
        because,
      );
      if ("refused" in started) return reply(422, { error: started.refused });
      const { batch, isCached, cachedRuns } = started;
      const answer = {
        id: batch.id,
        isCached,
        ...(batch.idempotencyKey === undefined ? {} : { idempotencyKey: batch.idempotencyKey }),
        runs: batch.runs.map((run, index) => ({
          id: run.id,
          taskIdentifier: run.task,
          isCached: cachedRuns[index] ?? false,
          ...(run.idempotencyKey === undefined ? {} : { idempotencyKey: run.idempotencyKey }),
        })),
      };
      return reply(202, answer, batchTokenHeaders(environment, batch.id));
    },
  ),

  "batches.trigger": modern.write(
    {
      cors: true,
      maximumBytes: 1_000_000,
      headers: checkStrategy,
      body: batchBody,
      reach: ({ body }) => tasksOf(body.items),
      reachAll: true,
    },
    ({ headers, body, credential, environment, because, reply }) => {
      const { now, state } = environment;
      if (!mayWriteParent(credential, body.parentRunId)) {
        because(parentRefused);
        return reply(403, { error: "Unauthorized" });
      }
      const requestKey = headers["x-trigger-request-idempotency-key"];
      const scope = scopeOfTasks(body.items.map(({ task }) => task));
      const made = state.batches.find(state.requestKeys.find(scope, requestKey, now) ?? "");
      if (made) {
        because(`this request was answered before (x-trigger-request-idempotency-key), with ${made.id}`);
        return reply(200, { id: made.id, runCount: made.runCount }, batchTokenHeaders(environment, made.id));
      }
      const problem = countProblem(body);
      if (problem !== undefined) return reply(400, { error: problem });
      const parent = findParent(environment, body.parentRunId, because);
      if ("refused" in parent) return reply(422, { error: parent.refused });

      const batch = createBatch(
        environment,
        {
          runCount: body.items.length,
          parent: parent.run,
          resumesParent: body.resumeParentOnCompletion ?? false,
          idempotencyKey: undefined,
        },
        because,
      );
      const reasons = createItemReasons();
      for (const [index, item] of body.items.entries()) {
        batch.items.set(index, { ...item, tooLarge: false });
        explainItem(environment, batch, item, (reason) => reasons.add(index, reason));
      }
      reasons.tell(because);
      batch.sealed = true;
      armProcessing(environment, batch);
      state.requestKeys.remember(scope, requestKey, batch.id, now);
      const answer = { id: batch.id, isCached: false, runCount: batch.runCount };
      return reply(202, answer, batchTokenHeaders(environment, batch.id));
    },
  ),

  "batches.create": modern.write(
    {
      cors: true,
      maximumBytes: 131_072,
      body: createBatchBody,
      reach: ({ body }) => (body.taskIdentifiers ?? []).map((id) => ({ type: "tasks", id })),
      reachAll: true,
    },
    ({ headers, body, credential, environment, because, reply }) => {
      if (body.runCount > mostRuns) {
        return reply(400, {
          error: `Batch runCount of ${body.runCount} exceeds maximum allowed of ${mostRuns}.`,
        });
      }
      if (!mayWriteParent(credential, body.parentRunId)) {
        because(parentRefused);
        return reply(403, { error: "Unauthorized" });
      }
      const mayFill =
        headers["x-trigger-client"] === "browser" &&
        (!("scopes" in credential) || grants(credential.scopes, ["batchTrigger:tasks"], []));
      const token = (id: string) => batchTokenHeaders(environment, id, { mayFill, claimsScopes: false });

      const opened = openBatch(environment, body, because);
      if ("limited" in opened) {
        because("the limit for runs in batches that this server was given is reached");
        return reply(429, ...tooManyRuns(opened.limited, environment.callersNow));
      }
      if ("refused" in opened) return reply(422, { error: opened.refused });
      const { batch, isCached } = opened;
      const answer = { id: batch.id, runCount: batch.runCount, isCached };
      if (isCached) return reply(200, answer, token(batch.id));
      const { idempotencyKey } = batch;
      return reply(202, { ...answer, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) }, token(batch.id));
    },
  ),

  "batches.addItems": streamed(({ params, lines, credential, environment, because, reply }) => {
    const filled = fillBatch(environment, params.batchId ?? "", lines, credential, because);
    if ("status" in filled) return reply(filled.status, { error: filled.error });
    return reply(200, filled);
  }),

  "batches.retrieveV1": modern.read(
    { cors: true, find: findBatch, missingMayAppear: true, reach: reachBatch },
    ({ resource: batch, reply }) => reply(200, presentBatchV1(batch)),
  ),

  "batches.retrieve": modern.read(
    { cors: true, find: findBatch, missingMayAppear: true, reach: reachBatch },
    ({ resource: batch, reply }) => reply(200, presentBatch(batch)),
  ),

  "batches.retrieveResults": legacyRead(
    { unauthorized: "Invalid or Missing API Key" },
    ({ params, environment, because, reply }) => {
      const batch = environment.state.batches.find(params.batchId ?? "");
      if (!batch) {
        because("nothing is known under this id in the environment of this key");
        return reply(404, { error: "Batch not found" });
      }
      const items = batch.runs.map(resultOf).filter((result) => result !== undefined);
      return reply(200, { id: batch.id, items });
    },
  ),
};

function findBatch({
  params,
  environment,
}: Pick<Asked<"batches.retrieve">, "params" | "environment">): StoredBatch | undefined {
  return environment.state.batches.find(params.batchId ?? "");
}

function reachBatch(_: unknown, batch: StoredBatch): readonly ScopeTarget[] {
  return [{ type: "batch", id: batch.id }];
}

function tasksOf(items: readonly { readonly task: string }[]): readonly ScopeTarget[] {
  return [...new Set(items.map(({ task }) => task))].map((id) => ({ type: "tasks", id }));
}

function countProblem({ items, dependentAttempt }: Parsed<typeof batchBody>): string | undefined {
  const count = items.length;
  if (count === 0) return "Batch cannot be triggered with no items";
  if (count <= mostItems) return undefined;
  const when = dependentAttempt === undefined ? "" : " when batchTriggerAndWait";
  return `Batch size of ${count} is too large. Maximum allowed batch size is ${mostItems}${when}.`;
}

function checkStrategy(headers: Readonly<Record<string, string>>): readonly Issue[] {
  const name = "batch-processing-strategy";
  const options = ["parallel", "sequential"];
  const received = headers[name];
  if (received === undefined || options.includes(received)) return [];
  const message = `Invalid enum value. Expected 'parallel' | 'sequential', received '${received}'`;
  return [{ code: "invalid_enum_value", options, received, message, path: [name] }];
}
