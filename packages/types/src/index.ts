/**
 * What the API says, as TypeScript: `paths`, `operations` and `components` by their places in the spec, and every
 * component schema under its own name (`Run`, `RunStatus`, …). No code runs on import.
 */
export type * from "./generated/names.js";
export type { components, operations, paths } from "./generated/openapi.js";
