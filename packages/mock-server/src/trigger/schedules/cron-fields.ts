/** The five fields of a cron expression, each as all the values that it allows, in order. */
export interface CronFields {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** Days of the month. */
  readonly days: readonly number[];
  /** Whether no day of the month is left out, so that weekdays alone decide. */
  readonly everyDay: boolean;
  /** Whether the last day of the month counts, whichever it is. */
  readonly lastDay: boolean;
  readonly months: readonly number[];
  /** 0 is Sunday. `*` has eight of them, 7 being Sunday too. */
  readonly weekdays: readonly number[];
  /** Weekdays that count in the last week of the month only, as written: `5L`. */
  readonly lastWeekdays: readonly string[];
  /** Which of its weekday in the month a day has to be; `undefined` where none is asked for. */
  readonly nth: number | undefined;
}

/** An expression that the service refuses, in the words of its parser. */
export class CronError extends Error {
  override readonly name = "CronError";
}

interface FieldRule {
  readonly low: number;
  readonly high: number;
  readonly characters: RegExp;
  /** Whether `L` may stand in it. */
  readonly last?: true;
  readonly names?: readonly string[];
  /** The value of the first name. */
  readonly firstName?: number;
  /** Whether 7 is another word for 0. */
  readonly week?: true;
}

const digits = /^[,*\d/-]+$/;
const rules: readonly FieldRule[] = [
  { low: 0, high: 59, characters: digits },
  { low: 0, high: 23, characters: digits },
  { low: 1, high: 31, characters: /^[?,*\dL/-]+$/, last: true },
  {
    low: 1,
    high: 12,
    characters: digits,
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
    firstName: 1,
  },
  {
    low: 0,
    high: 7,
    characters: /^[?,*\dL#/-]+$/,
    last: true,
    names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
    firstName: 0,
    week: true,
  },
];

const macros: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@hourly": "0 * * * *",
};

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Reads a cron expression by the rules of the parser that the service uses, cron-parser 4. Fewer than five fields are
 * the last ones, the others being `*`.
 *
 * @throws CronError in that parser's words
 */
export function readCronFields(expression: string): CronFields {
  const text = macros[expression] ?? expression;
  const given = text.trim().split(/\s+/);
  const [minute = "*", hour = "*", day = "*", month = "*", weekday = "*"] = [
    ...Array.from({ length: Math.max(0, 5 - given.length) }, () => "*"),
    ...given.map((field) => field || "*"),
  ];
  const { rest, nth } = readNth(weekday);
  const [minutes, hours, days, months, weekdays] = [minute, hour, day, month, rest].map((field, index) => {
    const rule = rules[index];
    if (!rule) throw new CronError(`Invalid characters, got value: ${field}`);
    return readField(field, rule);
  });
  if (!minutes || !hours || !days || !months || !weekdays) throw new CronError("Invalid cron expression");

  const longest = months.numbers.length === 1 ? (longestMonths[(months.numbers[0] ?? 1) - 1] ?? 31) : 31;
  if ((days.numbers[0] ?? 0) > longest) throw new CronError("Invalid explicit day of month definition");
  const possible = days.numbers.filter((value) => value <= longest);
  return {
    minutes: minutes.numbers,
    hours: hours.numbers,
    days: possible,
    everyDay: possible.length >= longest,
    lastDay: days.texts.length > 0,
    months: months.numbers,
    weekdays: weekdays.numbers,
    lastWeekdays: weekdays.texts,
    nth,
  };
}

/** Takes `#2` off a weekday. */
function readNth(weekday: string): { readonly rest: string; readonly nth: number | undefined } {
  const [rest = "", ...more] = weekday.split("#");
  if (more.length === 0) return { rest: weekday, nth: undefined };
  const nth = Number(more.at(-1));
  for (const sign of [",", "/", "-"]) {
    if (!weekday.includes(sign)) continue;
    throw new CronError(
      `Constraint error, invalid dayOfWeek \`#\` and \`${sign}\` special characters are incompatible`,
    );
  }
  if (more.length > 1 || Number.isNaN(nth) || nth < 1 || nth > 5) {
    throw new CronError("Constraint error, invalid dayOfWeek occurrence number (#)");
  }
  return { rest, nth };
}

interface ReadField {
  readonly numbers: readonly number[];
  /** Those with an `L`. */
  readonly texts: readonly string[];
}

function readField(written: string, rule: FieldRule): ReadField {
  const { names, firstName = 0 } = rule;
  const field = !names
    ? written
    : written.replace(/[a-z]{3}/gi, (name) => {
        const index = names.indexOf(name.toLowerCase());
        if (index < 0) throw new CronError(`Validation error, cannot resolve alias "${name.toLowerCase()}"`);
        return String(index + firstName);
      });
  if (!rule.characters.test(field)) throw new CronError(`Invalid characters, got value: ${field}`);
  const whole = `${rule.low}-${rule.high}`;
  const items = (field.includes("*") ? field.replaceAll("*", whole) : field.replaceAll("?", whole)).split(",");
  if (items.includes("")) throw new CronError("Invalid list value format");
  const numbers: number[] = [];
  const texts: string[] = [];
  for (const item of items) {
    const values = readItem(item, rule);
    if (typeof values === "string") texts.push(values);
    else numbers.push(...values);
  }
  return { numbers: numbers.sort((a, b) => a - b), texts };
}

/** One item of a list: a number, a range, either with a step, or something with an `L`. */
function readItem(item: string, rule: FieldRule): readonly number[] | string {
  const [head = "", step, ...more] = item.split("/");
  if (more.length > 0) throw new CronError(`Invalid repeat: ${item}`);
  if (step === undefined) return item.includes("-") ? readRange(item, "1", rule) : readSingle(item, rule);
  // `5/10` is `5-59/10`.
  const range = Number.isNaN(Number(head)) ? head : `${head}-${rule.high}`;
  return range.includes("-") ? readRange(range, step, rule) : readSingle(range, rule);
}

function readSingle(item: string, rule: FieldRule): readonly number[] | string {
  if (rule.last && item.includes("L")) return item;
  const value = Number(item);
  if (Number.isNaN(value) || value < rule.low || value > rule.high) throw outOfRange(item, rule);
  return [rule.week ? value % 7 : value];
}

function readRange(item: string, step: string, rule: FieldRule): readonly number[] {
  const [first = "", last = ""] = item.split("-");
  if (first === "") {
    if (last === "") throw new CronError(`Invalid range: ${item}`);
    throw outOfRange(String(Number(item)), rule);
  }
  const from = Number(first);
  const to = Number(last);
  if (Number.isNaN(from) || Number.isNaN(to) || from < rule.low || to > rule.high) {
    throw new CronError(`Constraint error, got range ${from}-${to} expected range ${rule.low}-${rule.high}`);
  }
  if (from > to) throw new CronError(`Invalid range: ${item}`);
  const every = Number(step);
  if (Number.isNaN(every) || every <= 0) {
    throw new CronError(`Constraint error, cannot repeat at every ${every} time.`);
  }
  // A range up to 7 has Sunday in it, whatever the step.
  const values = rule.week && to % 7 === 0 ? [0] : [];
  for (let value = from; value <= to; value += every) if (!values.includes(value)) values.push(value);
  return values;
}

function outOfRange(value: string, { low, high }: FieldRule): CronError {
  return new CronError(`Constraint error, got value ${value} expected range ${low}-${high}`);
}
