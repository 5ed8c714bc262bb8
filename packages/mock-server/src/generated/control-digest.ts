// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const controlDigest = "e2f36a20f50d01d058e8fe535b15449fb4693621984d7d72804cc10e792e925e";
