// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled spec. Packages generated from the same spec have the same one. */
export const specDigest = "4da4445b524975511b6580b1ee48723a5605079e29fca7d8cf55c81dc05cab84";
