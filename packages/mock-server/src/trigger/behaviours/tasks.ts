import { batchTokenHeaders } from "../batches/batch-token.js";
import { startBatch } from "../batches/start-batch.js";
import { modern } from "../generations/modern.js";
import { mayWriteParent, parentRefused } from "../generations/refuse-token.js";
import { checkIdempotencyHeader } from "../idempotency-header.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { readPacket } from "../packet.js";
import { runTokenHeaders } from "../run-token.js";
import { startRun } from "../start-run.js";
import { batchTriggerBody, triggerBody } from "../trigger-body.js";
import { wantedRun } from "../wanted-run.js";

const mostItems = 100;

/** What stands behind the operations on tasks. */
export const taskBehaviours: BehavioursOf<"tasks"> = {
  "tasks.trigger": modern.write(
    {
      cors: true,
      maximumBytes: 3_145_728,
      headers: checkIdempotencyHeader,
      body: triggerBody,
      reach: ({ params }) => [{ type: "tasks", id: params.taskIdentifier ?? "" }],
    },
    ({ params, headers, body, credential, environment, because, reply }) => {
      const task = params.taskIdentifier ?? "";
      const { now, state } = environment;
      const { options } = body;
      if (!mayWriteParent(credential, options?.parentRunId)) {
        because(parentRefused);
        return reply(403, { error: "Unauthorized" });
      }
      const requestKey = headers["x-trigger-request-idempotency-key"];
      const made = state.requestKeys.find(task, requestKey, now);
      if (made !== undefined) {
        because(`this request was answered before (x-trigger-request-idempotency-key), with ${made}`);
        return reply(200, { id: made, isCached: false }, runTokenHeaders(environment, made));
      }

      const { packet, reason } = readPacket(body.payload, options?.payloadType);
      if (reason !== undefined) because(reason);
      if (packet?.type === "application/store" && !state.packets.find(String(packet.data))) {
        because("nothing was uploaded under the path that is the payload (yet): no task can read it");
      }
      if (options?.queue?.concurrencyLimit !== undefined) {
        because(
          "options.queue.concurrencyLimit ignored, as on the service: a queue's limit is declared, or overridden",
        );
      }
      const wanted = wantedRun({
        task,
        payload: packet,
        options,
        idempotencyKey: headers["idempotency-key"],
        idempotencyKeyTTL: headers["idempotency-key-ttl"],
        parentRunId: options?.parentRunId,
        resumeParentOnCompletion: options?.resumeParentOnCompletion ?? false,
        batch: undefined,
        oneTimeToken: credential.kind === "public" ? credential.oneTimeToken : undefined,
      });
      const started = startRun(environment, wanted, because);
      if (started.kind === "refused") return reply(started.status, { error: started.error });

      const { id } = started.run;
      state.requestKeys.remember(task, requestKey, id, now);
      return reply(200, { id, isCached: started.kind === "cached" }, runTokenHeaders(environment, id));
    },
  ),

  "tasks.batchTrigger": modern.write(
    {
      maximumBytes: 3_145_728,
      headers: checkIdempotencyHeader,
      body: batchTriggerBody,
      reach: ({ params }) => [{ type: "tasks", id: params.taskIdentifier ?? "" }],
    },
    ({ params, headers, body, environment, because, reply }) => {
      const task = params.taskIdentifier ?? "";
      if (body.items.length === 0) return reply(400, { error: "No items to trigger" });
      if (body.items.length > mostItems) {
        return reply(400, { error: `Too many items. Maximum allowed batch size is ${mostItems}.` });
      }
      const items = body.items.map(({ payload, options }) => ({
        task,
        payload,
        options,
        parentRunId: options?.parentRunId,
      }));
      const started = startBatch(
        environment,
        {
          items,
          idempotencyKey: headers["idempotency-key"],
          idempotencyKeyTTL: headers["idempotency-key-ttl"],
          parentRunId: undefined,
          resumeParentOnCompletion: false,
          parsesText: false,
          failedKeepsKey: false,
        },
        because,
      );
      if ("refused" in started) return reply(400, { error: started.refused });
      const { id, runs } = started.batch;
      return reply(200, { batchId: id, runs: runs.map((run) => run.id) }, batchTokenHeaders(environment, id));
    },
  ),
};
