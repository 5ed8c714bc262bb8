import { emitDigest } from "../digest.js";
import type { Emitter } from "../model.js";
import { emitErrors } from "./errors.js";
import { emitHttp } from "./http.js";
import { emitMethods } from "./methods.js";
import { emitOperationTable } from "./operation-table.js";

/** All that is generated of the client: one table for run time, and types around it. */
export const emitClient: Emitter = (model) => ({
  "operations.ts": emitOperationTable(model),
  "methods.ts": emitMethods(model),
  "http.ts": emitHttp(model),
  "errors.ts": emitErrors(model),
  "digest.ts": emitDigest(model),
});
