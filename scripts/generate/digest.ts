import { generatedHeader } from "./header.js";
import type { Model } from "./model.js";

/**
 * `digest.ts` of a package: which document it was made from. Packages that agree have the same digest.
 *
 * @param name of the export; tells two documents of one package apart
 */
export function emitDigest({ digest }: Model, name = "specDigest"): string {
  return `${generatedHeader}
/** SHA-256 of the bundled document, in hex. What was generated from the same document has the same one. */
export const ${name} = ${JSON.stringify(digest)};
`;
}
