/** The most bytes that a run's metadata may have, as JSON. */
export const mostMetadataBytes = 262_144;

/** The metadata of a trigger call: an object, or JSON text of one; anything else is dropped. */
export function readMetadata(
  value: unknown,
  because: (reason: string) => void,
): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  const metadata = typeof value === "string" ? parseText(value) : value;
  // An object that came as JSON has text for keys.
  if (typeof metadata === "object" && metadata !== null && !Array.isArray(metadata)) {
    return metadata as Readonly<Record<string, unknown>>;
  }
  because("metadata dropped: expected an object");
  return undefined;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
