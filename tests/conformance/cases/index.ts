import type { ConformanceCase } from "../case.js";
import { authAndPackets } from "./auth-and-packets.js";
import { batches } from "./batches.js";
import { batchesAtOnce } from "./batches-at-once.js";
import { cancelReplayTagsMetadata } from "./cancel-replay-tags-metadata.js";
import { credentials } from "./credentials.js";
import { deployments } from "./deployments.js";
import { envvars } from "./envvars.js";
import { idempotencyAndDebounce } from "./idempotency-and-debounce.js";
import { keysByStatus } from "./keys-by-status.js";
import { lifecycle } from "./lifecycle.js";
import { listFilters } from "./list-filters.js";
import { listsAndResults } from "./lists-and-results.js";
import { metadataOperations } from "./metadata-operations.js";
import { queues } from "./queues.js";
import { rescheduleAccepted } from "./reschedule-accepted.js";
import { rescheduleRefused } from "./reschedule-refused.js";
import { scheduleTimes } from "./schedule-times.js";
import { schedules } from "./schedules.js";
import { triggerAndRetrieve } from "./trigger-and-retrieve.js";
import { triggerOptions } from "./trigger-options.js";
import { waitpoints } from "./waitpoints.js";

/** All cases, by the section that they belong to. */
export const sections: Readonly<Record<string, readonly ConformanceCase[]>> = {
  "trigger and retrieve": triggerAndRetrieve,
  "options of a trigger": triggerOptions,
  "idempotency and debounce": idempotencyAndDebounce,
  "keys by status": keysByStatus,
  "reschedule, accepted": rescheduleAccepted,
  "reschedule, refused": rescheduleRefused,
  "cancel, replay, tags, metadata": cancelReplayTagsMetadata,
  "metadata operations": metadataOperations,
  lifecycle,
  "lists and results": listsAndResults,
  "filters of lists": listFilters,
  batches,
  "batches at once": batchesAtOnce,
  schedules,
  "times of schedules": scheduleTimes,
  queues,
  "environment variables": envvars,
  waitpoints,
  deployments,
  "auth and packets": authAndPackets,
  credentials,
};

export const allCases: readonly ConformanceCase[] = Object.values(sections).flat();
