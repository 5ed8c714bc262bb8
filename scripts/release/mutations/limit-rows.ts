import { type Edit, type Mutation, remove, set } from "./edit.js";

/** A limit before and after, on a property of what callers send or of what they get. */
interface Limit {
  readonly what: string;
  readonly place: string;
  readonly keyword: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Whether fewer values pass afterwards. */
  readonly tighter: boolean;
}

const sent = "RescheduleRequest/properties";
const got = "RunBase/properties";

const limits: readonly Limit[] = [
  { what: "maxLength falls", place: "delay", keyword: "maxLength", before: 100, after: 50, tighter: true },
  { what: "maxLength rises", place: "delay", keyword: "maxLength", before: 100, after: 200, tighter: false },
  { what: "maxLength is new", place: "note", keyword: "maxLength", after: 50, tighter: true },
  { what: "maxLength goes", place: "delay", keyword: "maxLength", before: 100, tighter: false },
  { what: "minLength is new", place: "note", keyword: "minLength", after: 1, tighter: true },
  { what: "minimum rises", place: "priority", keyword: "minimum", before: 0, after: 1, tighter: true },
  { what: "minimum falls", place: "priority", keyword: "minimum", before: 0, after: -1, tighter: false },
  { what: "minimum excludes itself", place: "priority", keyword: "exclusiveMinimum", after: 0, tighter: true },
  { what: "a pattern is new", place: "note", keyword: "pattern", after: "^[a-z]+$", tighter: true },
  { what: "a pattern goes", place: "note", keyword: "pattern", before: "^[a-z]+$", tighter: false },
  { what: "a format is new", place: "note", keyword: "format", after: "email", tighter: true },
  { what: "a format goes", place: "note", keyword: "format", before: "email", tighter: false },
];

/** Where the properties of the request have their like in the response. */
const counterpart: Readonly<Record<string, string>> = { delay: "title", note: "id", priority: "durationMs" };

/** Limits tightened and loosened, each in a request and in a response. */
export const limitRows: readonly Mutation[] = limits.flatMap(({ what, place, keyword, before, after, tighter }) => {
  const row = (name: string, at: string, due: Mutation["due"]): Mutation => ({
    name: `${name}: ${what}`,
    due,
    given: before === undefined ? [] : [set(`${at}/${keyword}`, before)],
    edits: [edit(`${at}/${keyword}`, after)],
  });
  return [
    row("request", `${sent}/${place}`, tighter ? "major" : "minor"),
    row("response", `${got}/${counterpart[place]}`, tighter ? "minor" : "major"),
  ];
});

function edit(place: string, value: unknown): Edit {
  return value === undefined ? remove(place) : set(place, value);
}
