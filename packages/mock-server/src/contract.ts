/** All that generated code may take from hand-written code, and that by type only. */
export type { ApiModel, OperationData, ParameterData } from "./engine/definition.js";
