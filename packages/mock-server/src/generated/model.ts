// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
import type { ApiModel } from "../contract.js";
import { specDigest } from "./digest.js";
import { examples } from "./examples.js";
import { operations } from "./operations.js";
import { schemas } from "./schemas.js";

/** The API as the engine takes it. */
export const model: ApiModel = {
  title: "Trigger.dev management API",
  digest: specDigest,
  examples,
  operations,
  schemas,
};
