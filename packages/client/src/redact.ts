/** Blanks secrets out of a text. */
export type Redact = (text: string) => string;

/** Shorter ones are no secrets but placeholders, and blanking them out would garble texts. */
const shortestSecret = 8;

/** Blanks out the credential of an `authorization` header, wherever a text repeats it. */
export function redactor(authorization = ""): Redact {
  return (text) => {
    const secret = authorization.replace(/^Bearer /i, "");
    return secret.length < shortestSecret ? text : text.replaceAll(secret, "***");
  };
}

/**
 * What made a request fail, as a copy: its text, its `code` and its own cause. The original may hold the whole request,
 * and with it the key.
 */
export function copyCause(cause: unknown, redact: Redact): Error {
  // Any field may be there: `code` is Node's.
  const { code, cause: inner } = Object(cause);
  return Object.assign(
    new Error(redact(String(cause))),
    code && { code },
    inner && { cause: copyCause(inner, redact) },
  );
}
