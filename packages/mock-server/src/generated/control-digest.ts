// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const controlDigest = "88de08615e37116b73ea38d59ee2259b68c137a5a9bb88b733abb3a7a6774687";
