/**
 * Puts path parameters into a path template, percent-encoded. An empty one, `.` and `..` are refused: they would
 * reach another endpoint, since encoding does not change them.
 *
 * @throws TypeError naming the parameter, the path and what came
 */
export function writePath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = String(values[name] ?? "");
    if (!/^\.{0,2}$/.test(text)) return encodeURIComponent(text);
    throw new TypeError(`${name} in ${template} may not be empty, "." or "..", but is ${JSON.stringify(values[name])}`);
  });
}
