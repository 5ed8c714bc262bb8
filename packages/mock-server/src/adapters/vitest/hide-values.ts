const hidden = "[redacted]";

/**
 * A body without the values of environment variables: their names stay. Of a body that could not be read as JSON, such as
 * a form or one that was cut off, nothing stays.
 */
export function bodyWithoutValues(operation: string, body: unknown): unknown {
  if (!operation.startsWith("envvars.")) return body;
  return typeof body === "string" ? hidden : withoutValues(body);
}

function withoutValues(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutValues);
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if (name === "value") return [name, hidden];
      return [name, name === "variables" ? withoutVariables(value) : value];
    }),
  );
}

/** Variables by their names, or a list of them. */
function withoutVariables(variables: unknown): unknown {
  if (Array.isArray(variables)) return withoutValues(variables);
  if (typeof variables !== "object" || variables === null) return hidden;
  return Object.fromEntries(Object.keys(variables).map((name) => [name, hidden]));
}

/** Text without what proves the right to an address in it: a callback's hash, the signature of an upload or download. */
export function withoutProofs(text: string): string {
  return text.replaceAll(/(\/callback\/)[\w-]+/g, `$1${hidden}`).replaceAll(/(\bsignature=)[\w%.-]+/gi, `$1${hidden}`);
}
