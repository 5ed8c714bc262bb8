// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** SHA-256 of the bundled document, in hex. */
export const controlDigest = "2b381e6b9ce213fb72ed302208fc8e8db3f39efa29dcd910c28bb8e1e67c0e4d";
