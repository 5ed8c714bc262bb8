// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled spec. Packages generated from the same spec have the same one. */
export const specDigest = "5f329a426d71f9a415ff9492a6363700d606f0c10a2f3c7e288de536186167e0";
