import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Whether a value has more bytes than this as JSON; text counts as it is. */
export function exceedsBytes(value: unknown, maximum: number): boolean {
  if (value === undefined) return false;
  const json = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  // No character takes more than three bytes for each of its UTF-16 units.
  return json.length * 3 > maximum && utf8ToBytes(json).length > maximum;
}
