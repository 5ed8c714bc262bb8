// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const controlDigest = "e85997b07ff2231cacb279184dcc094c11d158ac5bf30119f752a3fc664e33c4";
