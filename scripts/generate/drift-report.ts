import type { Drift } from "./drift.js";

/** The drift as people read it; empty where there is none. One block a problem, each with the command that mends it. */
export function reportDrift({ outdated, orphans, upgrades, rewrittenLines }: Drift): string {
  const blocks: string[] = [];
  if (outdated.length > 0) {
    const width = Math.max(...outdated.map(({ path }) => path.length));
    blocks.push(
      [
        `✗ generated files are out of date (${outdated.length})`,
        ...outdated.map(({ path, reason }) => `    ${path.padEnd(width)}  ${reason}`),
        "  fix: pnpm generate, then commit what it wrote",
      ].join("\n"),
    );
  }
  for (const { name, from, to } of upgrades) {
    const effect =
      rewrittenLines > 0 ? `rewrote ${count(rewrittenLines, "line")} of generated types` : "rewrote nothing";
    blocks.push(
      [
        `✗ generator changed: ${name} ${from} → ${to} ${effect}`,
        rewrittenLines > 0
          ? "  fix: pnpm generate, and a changeset: callers see the new types"
          : "  fix: pnpm generate notes the new version",
      ].join("\n"),
    );
  }
  for (const path of orphans) {
    blocks.push(`✗ ${path} is no longer produced by any generator\n  fix: pnpm generate removes it`);
  }
  const problems = outdated.length + upgrades.length + orphans.length;
  return blocks.length > 0 ? `${blocks.join("\n\n")}\n\n${count(problems, "problem")}` : "";
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
