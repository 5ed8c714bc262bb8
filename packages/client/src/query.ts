/**
 * Writes a query. Objects nest as brackets, `{ filter: { createdAt: { from } } }` is `filter[createdAt][from]`; names
 * that already have brackets are taken as they are. Dates become ISO text, undefined and null are left out, arrays
 * are joined by commas. OpenAPI's own styles cannot say all that, and openapi-fetch throws on arrays in objects.
 *
 * @param separators by full parameter name: what stands between the values of an array instead of a comma, with `&`
 * for a repeated name and `=` for an object whose members stand on their own
 */
export function writeQuery(query: object, separators: Readonly<Record<string, string>> = {}): string {
  const parts: string[] = [];
  const put = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return;
    const separator = separators[name];
    if (Array.isArray(value)) {
      const words = value.filter((word) => word !== undefined && word !== null).map(encode);
      const groups = separator === "&" ? words : words.length > 0 ? [words.join(separator ?? ",")] : [];
      for (const group of groups) parts.push(`${encodeURIComponent(name)}=${group}`);
    } else if (typeof value === "object" && !(value instanceof Date)) {
      for (const [key, member] of Object.entries(value)) {
        put(name && separator !== "=" ? `${name}[${key}]` : key, member);
      }
    } else {
      parts.push(`${encodeURIComponent(name)}=${encode(value)}`);
    }
  };
  put("", query);
  return parts.join("&");
}

function encode(value: unknown): string {
  return encodeURIComponent(value instanceof Date ? value.toISOString() : String(value));
}
