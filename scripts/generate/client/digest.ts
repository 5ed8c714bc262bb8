import { generatedHeader } from "../header.js";
import type { Model } from "../model.js";

/** `digest.ts`: which spec the client was made from. */
export function emitDigest({ digest }: Model): string {
  return `${generatedHeader}
/** SHA-256 of the bundled spec. Packages generated from the same spec have the same one. */
export const specDigest = ${JSON.stringify(digest)};
`;
}
