import { isRecord, parsePointer, valueAt } from "../pointer.js";

/**
 * Rewrites a discriminator's mapping so that every value is a reference: the standard allows the bare name of a schema as
 * well. Takes out what leads nowhere, and says so.
 */
export function mendMapping(
  discriminator: Record<string, unknown>,
  document: Record<string, unknown>,
  rename: (ref: string) => string,
): string[] {
  const { mapping } = discriminator;
  if (mapping === undefined) return [];
  if (!isRecord(mapping)) {
    delete discriminator.mapping;
    return ["the discriminator's mapping is no object and is left out"];
  }
  return Object.entries(mapping).flatMap(([value, target]) => {
    const written = typeof target === "string" ? target : "";
    // `Dog`, and what is left of a file's name where schemas have moved into one document: `./Dog.yaml`.
    const name = written.slice(written.lastIndexOf("/") + 1).replace(/\.(ya?ml|json)$/, "");
    const candidates = [written, `#/components/schemas/${written}`, `#/components/schemas/${name}`].map(rename);
    const found = candidates.find((ref) => {
      const pointer = parsePointer(ref);
      return pointer !== undefined && valueAt(document, pointer) !== undefined;
    });
    if (found !== undefined) {
      if (found !== target) mapping[value] = found;
      return [];
    }
    delete mapping[value];
    return [
      `the discriminator maps ${JSON.stringify(value)} to ${JSON.stringify(target)}, which is no schema: left out`,
    ];
  });
}
