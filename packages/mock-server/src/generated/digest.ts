// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** SHA-256 of the bundled document, in hex. */
export const specDigest = "26ae7f7bc9126a391fd3569a10f733aec81843d2d562660be142a50c5bca01a2";
