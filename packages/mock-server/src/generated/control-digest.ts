// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** SHA-256 of the bundled document, in hex. */
export const controlDigest = "756e4146969248a681884099e82bf8432ef8678a3ea0370ddba40810e5cc201b";
