/** How much a change asks of a release, by semantic versioning; `none` where nothing changed. */
export type Level = "major" | "minor" | "patch" | "none";

const order: readonly Level[] = ["none", "patch", "minor", "major"];

/** Negative where `a` asks for less than `b`; zero where they ask for the same. */
export function compareLevels(a: Level, b: Level): number {
  return order.indexOf(a) - order.indexOf(b);
}

/** The one that asks for most; `none` of no levels. */
export function largest(levels: Iterable<Level>): Level {
  let found: Level = "none";
  for (const level of levels) if (compareLevels(level, found) > 0) found = level;
  return found;
}

/** Narrows a word of a file to a level. */
export function isLevel(word: unknown): word is Level {
  return order.some((level) => level === word);
}

/** By how much one version is above another; `none` where it is not. */
export function levelBetween(from: string, to: string): Level {
  const [before, after] = [from, to].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number));
  const index = [0, 1, 2].find((part) => before?.[part] !== after?.[part]);
  if (index === undefined || Number(after?.[index]) < Number(before?.[index])) return "none";
  return (["major", "minor", "patch"] as const)[index] ?? "none";
}
