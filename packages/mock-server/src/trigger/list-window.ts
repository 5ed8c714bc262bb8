import type { ListQuery } from "./list-query.js";

/** Instants between which runs were created, both included, in milliseconds since 1970. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
  /** Set where the service chose the window, not the caller. */
  readonly reason?: string;
}

const day = 86_400_000;
const defaultPeriod = 7 * day;

/**
 * The time that a list looks back over. A period wins over instants; `from` alone reaches to now, `to` alone begins
 * seven days ago, and with none of them the last seven days are searched.
 */
export function listWindow({ from, to, period }: ListQuery, now: number): ListWindow {
  const length = period === undefined ? undefined : readPeriod(period);
  if (length !== undefined) return { from: now - length, to: now };
  if (from !== undefined) return { from, to: to ?? now };
  const start = now - defaultPeriod;
  const passedOver = period === undefined ? "" : "the period is not one such as 7d, so it was passed over; ";
  const since = `only runs created since ${new Date(start).toISOString()} (7 days ago) were searched`;
  return { from: start, to: to ?? now, reason: `${passedOver}${since}: say filter[createdAt][period]=30d for more` };
}

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  sec: 1_000,
  second: 1_000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  d: day,
  day,
  w: 7 * day,
  wk: 7 * day,
  week: 7 * day,
  month: 30.4375 * day,
  y: 365.25 * day,
  yr: 365.25 * day,
  year: 365.25 * day,
};

/** Reads a period as people write it: `7d`, `1 week`, `1h 30m`. */
export function readPeriod(text: string): number | undefined {
  let total = 0;
  let rest = text.trim().toLowerCase();
  while (rest !== "") {
    const [whole = "", digits, name = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]+)[\s,]*/.exec(rest) ?? [];
    const unit = unitMs[name] ?? unitMs[name.replace(/s$/, "")];
    if (unit === undefined) return undefined;
    total += Number(digits) * unit;
    rest = rest.slice(whole.length);
  }
  return total > 0 ? total : undefined;
}
