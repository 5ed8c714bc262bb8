import { isRecord } from "../pointer.js";

/**
 * Moves the names that a part of `allOf` requires, and does not describe itself, to the schema around it: there
 * openapi-typescript looks for them, and makes the properties of the other parts required. Changes what it is given.
 */
export function hoistRequired(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const child of Object.values(value)) hoistRequired(child);
  if (!isRecord(value) || !Array.isArray(value.allOf)) return;
  const foreign = value.allOf.filter(isRecord).flatMap(({ required, properties }) => {
    const own = isRecord(properties) ? properties : {};
    const names = Array.isArray(required) ? required : [];
    return names.filter((name) => !Object.hasOwn(own, String(name)));
  });
  if (foreign.length === 0) return;
  const known = Array.isArray(value.required) ? value.required : [];
  value.required = [...new Set([...known, ...foreign])];
}
