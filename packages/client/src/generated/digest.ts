// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

/** SHA-256 of the bundled spec. Packages generated from the same spec have the same one. */
export const specDigest = "de54d437039c77c9660c7a91e82fc2a6ddebab7661dae39edce0012b602ee5d0";
