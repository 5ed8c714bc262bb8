const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds; negative where they are behind. */
export function zoneOffset(zone: string, instant: number): number {
  if (zone === "UTC") return 0;
  // Such as 3/10/2030, 03:30:00.
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
    formatOf(zone).format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
}

let names: readonly string[] | undefined;

/** The time zones that a schedule can have: `UTC`, then the IANA names that this runtime knows, in order. */
export function zoneNames(): readonly string[] {
  names ??= [
    "UTC",
    ...Intl.supportedValuesOf("timeZone")
      .filter((name) => name !== "UTC")
      .sort(),
  ];
  return names;
}
