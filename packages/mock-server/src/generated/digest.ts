// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** SHA-256 of the bundled document, in hex. */
export const specDigest = "050b58e273ef74d8a140cd1562afb13e36c18be49b12e2a26ed77e901ac0f90a";
