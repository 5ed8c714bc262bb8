/** Shorter keys are no secrets but placeholders, and blanking them out would garble texts. */
const shortestSecret = 8;

/** A function that blanks a key out of a text. */
export function redactor(key: string | undefined): (text: string) => string {
  return (text) => (key && key.length >= shortestSecret ? text.replaceAll(key, "***") : text);
}

/**
 * A copy of what made a request fail, with the key blanked out: name, message, code, stack, and its own cause.
 * A copy, since the original may hold the whole request, and with it the key.
 */
export function redactCause(cause: unknown, redact: (text: string) => string, depth = 0): unknown {
  if (!(cause instanceof Error) || depth > 4) return redact(String(cause));
  const copy = new Error(redact(cause.message));
  for (const field of ["name", "code", "stack"] as const) {
    // Any field may be there: `code` is Node's.
    const value = (cause as unknown as Record<string, unknown>)[field];
    if (typeof value === "string")
      Object.defineProperty(copy, field, { value: redact(value), enumerable: field === "code" });
  }
  if (cause.cause !== undefined) copy.cause = redactCause(cause.cause, redact, depth + 1);
  return copy;
}
