const units: Readonly<Record<string, number>> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** `1h42m` in milliseconds; a number is taken as that already. */
export function readDuration(duration: string | number): number {
  if (typeof duration === "number") return duration;
  const groups = [...duration.matchAll(/(\d+)([wdhms])/g)];
  if (groups.length === 0 || groups.map(([group]) => group).join("") !== duration) {
    throw new Error(`expected a duration such as 1h42m, got ${JSON.stringify(duration)}`);
  }
  return groups.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (units[unit] ?? 0), 0);
}
