// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** SHA-256 of the bundled document, in hex. */
export const controlDigest = "bb3382a92709df1229bcb4e97be1bdd1a86a8b9488870e5192ff9bcd76bd5339";
