/**
 * The path template that a mistyped path most likely means: the one with the fewest segments to change, where at least
 * half of them fit.
 */
export function nearestPath(path: string, templates: readonly string[]): string | undefined {
  const segments = path.split("/").filter((segment) => segment !== "");
  let nearest: string | undefined;
  let least = Math.max(1, segments.length / 2);
  for (const template of templates) {
    const distance = changes(segments, template.split("/").slice(1));
    if (distance > least || (distance === least && nearest !== undefined)) continue;
    nearest = template;
    least = distance;
  }
  return nearest;
}

/** How many segments must be added, removed or changed. A parameter fits anything. */
function changes(from: readonly string[], to: readonly string[]): number {
  let above = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const segment of from) {
    const row = [(above[0] ?? 0) + 1];
    for (let i = 0; i < to.length; i++) {
      const fits = to[i] === segment || to[i]?.startsWith("{");
      row.push(Math.min((row[i] ?? 0) + 1, (above[i + 1] ?? 0) + 1, (above[i] ?? 0) + (fits ? 0 : 1)));
    }
    above = row;
  }
  return above[to.length] ?? 0;
}
