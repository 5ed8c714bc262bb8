// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const controlDigest = "6cb5e0a996a60ae43c88107f9bc7f698cfa949fbc30fd61bfb76681bba1bc75b";
