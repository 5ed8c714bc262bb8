/** Sets headers by lower-case name; one that is undefined is taken away. */
export function setHeaders(
  target: Record<string, string>,
  headers: Readonly<Record<string, string | undefined>> | undefined,
): Record<string, string> {
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined) delete target[name.toLowerCase()];
    else target[name.toLowerCase()] = value;
  }
  return target;
}
