// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled spec. Packages generated from the same spec have the same one. */
export const specDigest = "50f72a262045ba384f76e24777dd75d487cdefadd6d55cd58abbfa66b6c35e4a";
