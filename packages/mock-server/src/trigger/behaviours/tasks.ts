import { modern } from "../generations/modern.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { readPacket } from "../packet.js";
import type { Issue } from "../request-parser.js";
import { runTokenHeaders } from "../run-token.js";
import { startRun } from "../start-run.js";
import { triggerBody } from "../trigger-body.js";

/** What stands behind the operations on tasks. */
export const taskBehaviours: BehavioursOf<"tasks"> = {
  "tasks.trigger": modern.write(
    {
      cors: true,
      maximumBytes: 3_145_728,
      headers: checkHeaders,
      body: triggerBody,
      reach: ({ params }) => [{ type: "tasks", id: params.taskIdentifier ?? "" }],
    },
    ({ params, headers, body, environment, because, reply }) => {
      const task = params.taskIdentifier ?? "";
      const { now, state } = environment;
      const requestKey = headers["x-trigger-request-idempotency-key"];
      const made = state.requestKeys.find(task, requestKey, now);
      if (made !== undefined) {
        because(`this request was answered before (x-trigger-request-idempotency-key), with ${made}`);
        return reply(200, { id: made, isCached: false }, runTokenHeaders(environment, made));
      }

      const { options } = body;
      const { packet, reason } = readPacket(body.payload, options?.payloadType);
      if (reason !== undefined) because(reason);
      if (packet?.type === "application/store" && !state.packets.find(String(packet.data))) {
        because("nothing was uploaded under the path that is the payload (yet): no task can read it");
      }
      if (options?.debounce) because("debounce is not modelled yet: each trigger makes a run of its own");
      const started = startRun(
        environment,
        {
          event: "trigger",
          task,
          payload: packet,
          metadata: options?.metadata,
          tags: options?.tags ?? [],
          queue: options?.queue?.name,
          concurrencyKey: options?.concurrencyKey,
          machine: options?.machine,
          region: options?.region,
          isTest: options?.test ?? false,
          delay: options?.delay,
          ttl: options?.ttl,
          lockToVersion: options?.lockToVersion,
          idempotencyKey: headers["idempotency-key"] ?? options?.idempotencyKey,
          idempotencyKeyTTL: headers["idempotency-key-ttl"] ?? options?.idempotencyKeyTTL,
          idempotencyKeyShown: options?.idempotencyKeyOptions?.key,
          parentRunId: options?.parentRunId,
          maxAttempts: options?.maxAttempts,
          maxDuration: options?.maxDuration,
          resumeParentOnCompletion: options?.resumeParentOnCompletion ?? false,
        },
        because,
      );
      if (started.kind === "refused") return reply(started.status, { error: started.error });

      const { id } = started.run;
      state.requestKeys.remember(task, requestKey, id, now);
      return reply(200, { id, isCached: started.kind === "cached" }, runTokenHeaders(environment, id));
    },
  ),

  "tasks.batchTrigger": "example",
};

function checkHeaders(headers: Readonly<Record<string, string>>): readonly Issue[] {
  const key = headers["idempotency-key"] ?? "";
  const maximum = 2_048;
  if (key.length <= maximum) return [];
  const message = "idempotency-key must be 2048 characters or less";
  return [
    { code: "too_big", maximum, type: "string", inclusive: true, exact: false, message, path: ["idempotency-key"] },
  ];
}
