import type { Case } from "./case.js";
import { authTokens } from "./cases/auth-tokens.js";
import { batch } from "./cases/batch.js";
import { configure } from "./cases/configure.js";
import { deployments } from "./cases/deployments.js";
import { envvars } from "./cases/envvars.js";
import { errors } from "./cases/errors.js";
import { idempotencyKeys } from "./cases/idempotency-keys.js";
import { pages } from "./cases/pages.js";
import { queues } from "./cases/queues.js";
import { realtime } from "./cases/realtime.js";
import { reschedule } from "./cases/reschedule.js";
import { runs } from "./cases/runs.js";
import { schedules } from "./cases/schedules.js";
import { tagsAndMetadata } from "./cases/tags-and-metadata.js";
import { trigger } from "./cases/trigger.js";
import { waitpointTokens } from "./cases/waitpoint-tokens.js";

/** All that every version of the official SDK is held to. */
export const cases: readonly Case[] = [
  ...trigger,
  ...batch,
  ...runs,
  ...reschedule,
  ...pages,
  ...schedules,
  ...queues,
  ...envvars,
  ...waitpointTokens,
  ...authTokens,
  ...deployments,
  ...tagsAndMetadata,
  ...idempotencyKeys,
  ...errors,
  ...realtime,
  ...configure,
];
