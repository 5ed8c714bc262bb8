import { editDistance } from "../engine/edit-distance.js";

/**
 * The path template that a mistyped path most likely means: the one with the fewest segments to change, where at least
 * half of them fit.
 */
export function nearestPath(path: string, templates: readonly string[]): string | undefined {
  const segments = path.split("/").filter((segment) => segment !== "");
  let nearest: string | undefined;
  let least = Math.max(1, segments.length / 2);
  for (const template of templates) {
    const distance = editDistance(segments, template.split("/").slice(1), fits);
    if (distance > least || (distance === least && nearest !== undefined)) continue;
    nearest = template;
    least = distance;
  }
  return nearest;
}

/** A parameter fits anything. */
function fits(segment: string, wanted: string): boolean {
  return wanted === segment || wanted.startsWith("{");
}
