import type { Emitter } from "../model.js";
import { emitData } from "./data.js";
import { emitSchemaTypes } from "./schema-types.js";

/** The API as data for the mock's engine: operations, schemas, examples, digest. */
export const emitMockServer: Emitter = (model) => emitData(model, { prefix: "", name: "" });

/** The same of a foreign document, with what its schemas say of examples: the mock has nothing else to answer from. */
export const emitForeignMockServer: Emitter = (model) => emitData(model, { prefix: "", name: "" }, true);

/** The mock's own control API, as data and as the types that its handlers are held to. */
export const emitMockControl: Emitter = (model) => ({
  ...emitData(model, { prefix: "control-", name: "control" }),
  "control-types.ts": emitSchemaTypes(model),
});
