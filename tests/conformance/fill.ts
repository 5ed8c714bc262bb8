/** Puts what was kept in the place of each `{name}` in the texts of a value. A name that is not known stays as it is. */
export function fill<T>(value: T, kept: ReadonlyMap<string, string>): T {
  // Texts become texts and the rest stays what it is, so the type does.
  return replace(value, kept) as T;
}

function replace(value: unknown, kept: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return value.replace(/\{(\w+)\}/g, (whole, name: string) => kept.get(name) ?? whole);
  if (Array.isArray(value)) return value.map((one) => replace(one, kept));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [replace(name, kept), replace(one, kept)]));
}
