type Path = readonly (string | number)[];

/** One thing wrong with a request, in the shape that the service lists them. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: Path;
  readonly [more: string]: unknown;
}

const failed = Symbol("failed");

interface Notes {
  readonly issues: Issue[];
  /** Names that no rule asks for, where a caller may have misspelt one that a rule does. */
  readonly unknown: string[];
}

/** Reads a value by the service's own rules, or notes what is wrong with it. */
export type Parser<T> = (value: unknown, path: Path, notes: Notes) => T | typeof failed;

/** The value as read and the names passed over, or all that is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly unknown: readonly string[] }
  | { readonly issues: readonly Issue[] };

/** Reads a whole value. */
export function read<T>(parser: Parser<T>, value: unknown): Read<T> {
  const notes: Notes = { issues: [], unknown: [] };
  const result = parser(value, [], notes);
  return result === failed ? { issues: notes.issues } : { value: result, unknown: notes.unknown };
}

/** All issues (99 at most) as the one line of text that the service answers for a body. */
export function validationText(issues: readonly Issue[]): string {
  const texts = issues
    .slice(0, 99)
    .map(({ message, path }) => (path.length === 0 ? message : `${message} at "${pathText(path)}"`));
  return `Validation error: ${texts.join("; ")}`;
}

/** `tasks[0].cron` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function wrongType(expected: string, value: unknown, path: Path, { issues }: Notes): typeof failed {
  const received = typeName(value);
  const message = value === undefined ? "Required" : `Expected ${expected}, received ${received}`;
  issues.push({ code: "invalid_type", expected, received, path, message });
  return failed;
}

export const anything: Parser<unknown> = (value) => value;

/** @param tooLong the words for text of more than `maximum` characters */
export function text(maximum?: number, tooLong?: string): Parser<string> {
  return (value, path, notes) => {
    if (typeof value !== "string") return wrongType("string", value, path, notes);
    if (maximum === undefined || value.length <= maximum) return value;
    const message = tooLong ?? `String must contain at most ${maximum} character(s)`;
    notes.issues.push({ code: "too_big", maximum, type: "string", inclusive: true, exact: false, message, path });
    return failed;
  };
}

/** Text that is not empty. @param empty the words for text that is */
export function filled(empty = "String must contain at least 1 character(s)"): Parser<string> {
  return (value, path, notes) => {
    if (typeof value !== "string") return wrongType("string", value, path, notes);
    if (value !== "") return value;
    const bounds = { minimum: 1, type: "string", inclusive: true, exact: false };
    notes.issues.push({ code: "too_small", ...bounds, message: empty, path });
    return failed;
  };
}

/** A whole number of at least 1. */
export const positive: Parser<number> = (value, path, notes) => {
  if (typeof value !== "number" || Number.isNaN(value)) return wrongType("number", value, path, notes);
  if (!Number.isInteger(value)) {
    const message = "Expected integer, received float";
    notes.issues.push({ code: "invalid_type", expected: "integer", received: "float", message, path });
    return failed;
  }
  if (value > 0) return value;
  const bounds = { minimum: 0, type: "number", inclusive: false, exact: false };
  notes.issues.push({ code: "too_small", ...bounds, message: "Number must be greater than 0", path });
  return failed;
};

export const flag: Parser<boolean> = (value, path, notes) =>
  typeof value === "boolean" ? value : wrongType("boolean", value, path, notes);

/** @param rules whole numbers only; smallest and largest number */
export function number(
  rules: { readonly whole?: boolean; readonly minimum?: number; readonly maximum?: number } = {},
): Parser<number> {
  return (value, path, notes) => {
    if (typeof value !== "number" || Number.isNaN(value)) return wrongType("number", value, path, notes);
    if (rules.whole && !Number.isInteger(value)) {
      const message = "Expected integer, received float";
      notes.issues.push({ code: "invalid_type", expected: "integer", received: "float", message, path });
      return failed;
    }
    const { minimum = -Infinity, maximum = Infinity } = rules;
    const bounds = { type: "number", inclusive: true, exact: false, path };
    if (value < minimum) {
      const message = `Number must be greater than or equal to ${minimum}`;
      notes.issues.push({ code: "too_small", minimum, ...bounds, message });
      return failed;
    }
    if (value > maximum) {
      const message = `Number must be less than or equal to ${maximum}`;
      notes.issues.push({ code: "too_big", maximum, ...bounds, message });
      return failed;
    }
    return value;
  };
}

export function oneOf<const Word extends string>(...words: readonly Word[]): Parser<Word> {
  return (value, path, notes) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    if (typeof value !== "string") return wrongType("string", value, path, notes);
    const message = `Invalid enum value. Expected ${words.map((option) => `'${option}'`).join(" | ")}, received '${value}'`;
    notes.issues.push({ code: "invalid_enum_value", options: words, received: value, message, path });
    return failed;
  };
}

export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return (value, path, notes) => (value === undefined ? undefined : parser(value, path, notes));
}

export function list<T>(element: Parser<T>, maximum = Infinity): Parser<readonly T[]> {
  return (value, path, notes) => {
    if (!Array.isArray(value)) return wrongType("array", value, path, notes);
    if (value.length > maximum) {
      const message = `Array must contain at most ${maximum} element(s)`;
      notes.issues.push({ code: "too_big", maximum, type: "array", inclusive: true, exact: false, message, path });
      return failed;
    }
    const elements: T[] = [];
    let sound = true;
    for (let i = 0; i < value.length; i++) {
      const result = element(value[i], [...path, i], notes);
      if (result === failed) sound = false;
      else elements.push(result);
    }
    return sound ? elements : failed;
  };
}

/** Reads an object of any names by one rule for all. */
export function record<T>(element: Parser<T>): Parser<Readonly<Record<string, T>>> {
  return (value, path, notes) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return wrongType("object", value, path, notes);
    }
    const members: [string, T][] = [];
    const given = Object.entries(value);
    for (const [name, one] of given) {
      const result = element(one, [...path, name], notes);
      if (result !== failed) members.push([name, result]);
    }
    // Not by assignment: a member may be called __proto__.
    return members.length === given.length ? Object.fromEntries(members) : failed;
  };
}

/** Chooses the rule by the value's own type: what is wrong is then said of that one, not of all. */
export function byType<T>(parsers: Readonly<Record<string, Parser<T>>>): Parser<T> {
  return (value, path, notes) => {
    const parser = parsers[typeName(value)];
    if (parser) return parser(value, path, notes);
    notes.issues.push({ code: "invalid_union", message: value === undefined ? "Required" : "Invalid input", path });
    return failed;
  };
}

export function map<From, To>(parser: Parser<From>, change: (value: From) => To): Parser<To> {
  return (value, path, notes) => {
    const result = parser(value, path, notes);
    return result === failed ? failed : change(result);
  };
}

/** Reads by a rule, and then refuses what `fault` has words for. */
export function refine<T>(parser: Parser<T>, fault: (value: T) => string | undefined): Parser<T> {
  return (value, path, notes) => {
    const result = parser(value, path, notes);
    if (result === failed) return failed;
    const message = fault(result);
    if (message === undefined) return result;
    notes.issues.push({ code: "custom", message, path });
    return failed;
  };
}

/** Accepts what `change` makes something of. */
export function accept<T>(change: (value: unknown) => T | undefined, message: string): Parser<T> {
  return (value, path, notes) => {
    const result = change(value);
    if (result !== undefined) return result;
    notes.issues.push({ code: "custom", message: value === undefined ? "Required" : message, path });
    return failed;
  };
}

type Shape = Readonly<Record<string, Parser<unknown>>>;
type Value<P> = P extends Parser<infer T> ? Exclude<T, typeof failed> : never;

/** What a parser makes of a value that it accepts. */
export type Parsed<P> = Value<P>;

/** An object of any members: kept as it is. */
export const anyObject: Parser<Readonly<Record<string, unknown>>> = (value, path, notes) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? // An object that came as JSON has text for keys.
      (value as Readonly<Record<string, unknown>>)
    : wrongType("object", value, path, notes);

/** Chooses the rule by the word that stands under one name. */
export function byWord<T>(name: string, parsers: Readonly<Record<string, Parser<T>>>): Parser<T> {
  return (value, path, notes) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return wrongType("object", value, path, notes);
    }
    const word: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    const parser = typeof word === "string" && Object.hasOwn(parsers, word) ? parsers[word] : undefined;
    if (parser) return parser(value, path, notes);
    const options = Object.keys(parsers);
    const message = `Invalid discriminator value. Expected ${options.map((option) => `'${option}'`).join(" | ")}`;
    notes.issues.push({ code: "invalid_union_discriminator", options, message, path: [...path, name] });
    return failed;
  };
}

/** Reads an object by the rule of each name. Names without a rule are passed over, and noted. */
export function object<S extends Shape>(shape: S): Parser<{ readonly [Name in keyof S]: Value<S[Name]> }> {
  const names = Object.keys(shape);
  return (value, path, notes) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return wrongType("object", value, path, notes);
    }
    const members: Record<string, unknown> = {};
    let sound = true;
    for (const name of names) {
      const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      const result = shape[name]?.(given, [...path, name], notes);
      if (result === failed) sound = false;
      else members[name] = result;
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(shape, name)) notes.unknown.push(pathText([...path, name.slice(0, 60)]));
    }
    // Filled name by name from the same shape that the type is made of.
    return sound ? (members as { readonly [Name in keyof S]: Value<S[Name]> }) : failed;
  };
}
