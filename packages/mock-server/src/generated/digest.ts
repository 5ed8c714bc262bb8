// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const specDigest = "dd1b7621ef487810daac63f6b3f2c44ddc4ca10cfd46c6cddd39df8878dfd4ad";
