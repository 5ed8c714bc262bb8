// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** SHA-256 of the bundled document, in hex. */
export const controlDigest = "63d6b96a322f68ed782383d2550105a065fce4ecffce816977d057d12968e795";
