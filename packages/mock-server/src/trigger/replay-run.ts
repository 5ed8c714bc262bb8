import type { ParsedBody } from "../engine/definition.js";
import { readPacket } from "./packet.js";
import { read, validationText } from "./request-parser.js";
import { startRun } from "./start-run.js";
import type { TriggerEnvironment } from "./state.js";
import type { StoredRun } from "./stored-run.js";
import { replayBody } from "./trigger-body.js";
import { bareRun } from "./wanted-run.js";

/**
 * Makes a new run of an old one's task, payload, first metadata, tags, test flag, queue, concurrency key, machine and
 * region, whatever the old one's status. The body may set trigger options in their place, or add some that are never
 * copied (delay, ttl, key, version); without one every call makes the same again.
 */
export function replayRun(
  environment: TriggerEnvironment,
  run: StoredRun,
  body: ParsedBody,
  because: (reason: string) => void,
): { readonly run: StoredRun } | { readonly error: string } {
  if (body.kind === "invalid") return { error: "Invalid JSON" };
  const reading = read(replayBody, body.kind === "json" ? body.value : {});
  if ("issues" in reading) return { error: validationText(reading.issues) };
  if (reading.unknown.length > 0) because(`passed over, for it is unknown: ${reading.unknown.join(", ")}`);
  const options = reading.value;
  const { packet = run.payload, reason } = readPacket(options.payload, options.payloadType);
  if (reason !== undefined) because(reason);

  const started = startRun(
    environment,
    {
      ...bareRun("replay", run.task, packet),
      metadata: options.metadata ?? run.seedMetadata,
      tags: options.tags ?? run.tags,
      queue: options.queue ?? run.queue,
      concurrencyKey: options.concurrencyKey ?? run.concurrencyKey,
      machine: options.machine ?? run.machine,
      region: options.region ?? (environment.state.kind === "dev" ? undefined : run.region),
      isTest: run.isTest,
      delay: options.delay,
      ttl: options.ttl,
      lockToVersion: options.version,
      idempotencyKey: options.idempotencyKey,
      idempotencyKeyTTL: options.idempotencyKeyTTL,
      maxAttempts: options.maxAttempts,
      maxDuration: options.maxDuration,
      priority: options.priority,
    },
    because,
  );
  if (started.kind !== "refused") return { run: started.run };
  because(started.error);
  return { error: "Failed to create new run" };
}
