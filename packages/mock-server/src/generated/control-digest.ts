// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const controlDigest = "39eaf2da75123c387122afd345342bc45fa44689075adeae283aacb5ab56a4e4";
