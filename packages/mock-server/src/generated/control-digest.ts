// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const controlDigest = "521d88115d423b85714c6d61489374f704153b97f264e4e003dead28ef887321";
