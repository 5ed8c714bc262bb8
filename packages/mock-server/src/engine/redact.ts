const hidden = "[redacted]";

/** Headers that are nothing but a credential. */
const credentialHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
]);

/** A signed token (JSON Web Token): three base64url parts, the first of which starts as every JSON object does. */
const signedToken = /\beyJ[\w-]*\.[\w-]+\.[\w-]*/g;

/** A key or token that says by its beginning what it opens; its underscores may be escaped, as in a path. */
const prefixedKey = /tr(?:_|%5f)(?:dev|stg|staging|prod|preview|pat|oat)(?:_|%5f)(?:sk(?:_|%5f))?[a-z0-9]{8,}/gi;

/** Text with signed tokens, whatever has the shape of a key, and the given secrets taken out. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  let clean = text.includes("eyJ") ? text.replace(signedToken, hidden) : text;
  clean = clean.replace(prefixedKey, hidden);
  for (const secret of secrets) if (secret !== "") clean = clean.replaceAll(secret, hidden);
  return clean;
}

/** Headers with credentials taken out. Of a credential header the scheme stays: `Bearer [redacted]`. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    clean[name] = credentialHeaders.has(name) ? redactCredential(value) : redactText(value, secrets);
  }
  return clean;
}

function redactCredential(value: string): string {
  const scheme = /^(Bearer|Basic) /i.exec(value)?.[0] ?? "";
  return `${scheme}${hidden}`;
}
