// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
import type { ApiModel } from "../contract.js";
import { controlDigest } from "./control-digest.js";
import { controlExamples } from "./control-examples.js";
import { controlOperations } from "./control-operations.js";
import { controlSchemas } from "./control-schemas.js";

/** The API as the engine takes it. */
export const controlModel: ApiModel = {
  title: "Control API of the Trigger.dev mock server",
  digest: controlDigest,
  examples: controlExamples,
  operations: controlOperations,
  schemas: controlSchemas,
};
