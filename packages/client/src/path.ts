/**
 * Puts path parameters into a path template, percent-encoded. An empty one, `.` and `..` are refused: they would
 * reach another endpoint, since encoding does not change them.
 *
 * @throws TypeError naming the parameter, the path and what came
 */
export function writePath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    if (/^\.{0,2}$/.test(text)) {
      const came = typeof value === "string" ? JSON.stringify(value) : String(value);
      throw new TypeError(
        `Path parameter ${name} of ${template} must be a text that is not empty, "." or "..", but is ${came}`,
      );
    }
    return encodeURIComponent(text);
  });
}
