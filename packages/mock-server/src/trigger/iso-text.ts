let lastInstant = Number.NaN;
let lastText = "";

/**
 * An instant (milliseconds since 1970) as ISO 8601. Remembers the last one: many things happen at the same instant, and
 * making the text is most of the work of noting one.
 */
export function isoText(instant: number): string {
  if (instant !== lastInstant) {
    lastText = new Date(instant).toISOString();
    lastInstant = instant;
  }
  return lastText;
}
