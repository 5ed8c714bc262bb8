import { isRecord, type Pointer } from "../../generate/pointer.js";
import { exclusiveKeyword } from "../canonical/alternatives.js";
import { defaultKeyword, definitionsKeyword } from "../canonical/schema.js";
import type { Level } from "../level.js";
import type { RawChange } from "./run-redocly.js";

/** What a raw change means to users. */
export interface Rated {
  readonly level: Level;
  readonly rule: string;
  readonly message: string;
  /** The property that it is about, where the change is told of the object around it. */
  readonly below?: string;
}

/** Keywords that `redocly diff` sees no direction in: a change of one may break. */
const unjudged = [
  ...["patternProperties", "if", "minContains", "maxContains", "contentSchema", "encoding", "$dynamicRef"],
  definitionsKeyword,
];

/**
 * Rates one change of a canonical document. Redocly's verdict holds, with three exceptions: a whole number that becomes
 * a number is no break for programs in TypeScript, which has one type for both; a property that may no longer be sent
 * and a default that changed are breaks; and whatever is compatible still changes what users can do, so it is a minor.
 */
export function rate(raw: RawChange, pointer: Pointer): Rated[] {
  if (isName(raw, pointer)) return [];
  const own = rateOwn(raw, pointer);
  if (own !== undefined) return own;
  if (raw.verdicts.length > 0) return raw.verdicts.flatMap((verdict) => word(raw, verdict));
  if (raw.kind === "modified") {
    const message = `${quote(raw.property)} ${shift(raw)}`;
    return [{ level: "minor", rule: "compatible", message }];
  }
  return [{ level: "minor", rule: "compatible", message: `${nameOf(pointer)} was ${raw.kind}` }];
}

/** Components are parts of what refers to them; path parameters' names are the other judge's. */
function isName({ kind, property, typeName, verdicts }: RawChange, pointer: Pointer): boolean {
  if (pointer[0] === "components" && kind !== "modified" && pointer.length <= 3) return verdicts.length === 0;
  if (verdicts.length > 0 || kind !== "modified") return false;
  return property === "key" || (typeName === "Parameter" && property === "name");
}

function rateOwn(raw: RawChange, pointer: Pointer): Rated[] | undefined {
  const { kind, property = "", base, revision } = raw;
  if (property === defaultKeyword) {
    if (base?.value === undefined)
      return [{ level: "patch", rule: "default-added", message: `has a default: ${show(revision?.value)}` }];
    return [{ level: "major", rule: "default-changed", message: `default ${shift(raw)}` }];
  }
  if (property === exclusiveKeyword) {
    const tighter = revision?.value === true;
    const message = tighter ? "may match only one of its alternatives" : "may match several of its alternatives";
    return [{ level: tighter === isSent(pointer) ? "major" : "minor", rule: "schema-combinator-changed", message }];
  }
  if (raw.typeName === "SecurityRequirement" && kind !== "modified") return [rateCredentials(raw)];
  const isProperty = pointer.at(-2) === "properties";
  if (kind === "removed" && isProperty && raw.verdicts.length === 0) {
    return [{ level: "major", rule: "property-removed", message: "is no longer taken" }];
  }
  if (property === "type" && isSameInTypeScript(base?.value, revision?.value) && !isSent(pointer)) {
    return [{ level: "minor", rule: "number-widened", message: `type ${shift(raw)}` }];
  }
  const keyword = kind === "modified" ? property : (pointer.at(-1) ?? "");
  if (!unjudged.includes(keyword) || raw.verdicts.length > 0) return undefined;
  return [{ level: "major", rule: "unjudged-keyword", message: `${quote(keyword)} changed` }];
}

/** Credentials, of which a call needs one of several kinds; the kind that is nothing lets everybody in. */
function rateCredentials({ kind, verdicts, base, revision }: RawChange): Rated {
  const value = (kind === "removed" ? base : revision)?.value;
  const schemes = isRecord(value) ? Object.keys(value) : [];
  const names = schemes.map(quote).join(" with ");
  const [verdict] = verdicts;
  const said = verdict
    ? ({ level: "major", rule: verdict.ruleId } as const)
    : ({ level: "minor", rule: "compatible" } as const);
  if (schemes.length === 0) {
    return { ...said, message: kind === "added" ? "no longer asks for credentials" : "now asks for credentials" };
  }
  if (kind === "added") return { ...said, message: `takes ${names} as credentials` };
  return { ...said, message: verdict ? `no longer takes ${names} as credentials` : `does not need ${names} any more` };
}

/** Whether two lists of types differ only in whole numbers having become numbers. */
function isSameInTypeScript(before: unknown, after: unknown): boolean {
  const plain = (value: unknown) =>
    [value]
      .flat()
      .map((type) => (type === "integer" ? "number" : type))
      .sort()
      .join();
  return plain(before) === plain(after);
}

/** Whether callers send what stands at a pointer. */
export function isSent(pointer: Pointer): boolean {
  if (pointer[0] === "components") return pointer[2]?.endsWith(".request") === true;
  return !pointer.includes("responses");
}

function word(raw: RawChange, { ruleId, message }: RawChange["verdicts"][number]): Rated[] {
  const major = (text: string, below?: string): Rated => ({
    level: "major",
    rule: ruleId,
    message: text,
    ...(below === undefined ? {} : { below }),
  });
  const names = message.includes(":") ? [...message.slice(message.indexOf(":")).matchAll(/`([^`]+)`/g)] : [];
  const each = (text: string) => names.map(([, name = ""]) => major(text, name));
  switch (ruleId) {
    case "required-properties-added":
      return each("became required");
    case "required-properties-removed":
      return each("may now be missing");
    case "enum-values-removed":
      return [major(`no longer takes ${missing(raw.base?.value, raw.revision?.value)}`)];
    case "enum-values-added":
      return [major(`may now be ${missing(raw.revision?.value, raw.base?.value)}`)];
    case "schema-type-changed":
      return [major(`type ${shift(raw)}`)];
    case "schema-constraint-changed":
      return raw.kind === "modified" ? [major(`${quote(raw.property)} ${shift(raw)}`)] : [major(plain(message))];
    default:
      return [major(plain(message))];
  }
}

function missing(from: unknown, than: unknown): string {
  if (!Array.isArray(from)) return "any other value";
  const values = Array.isArray(than) ? from.filter((value) => !than.includes(value)) : from;
  return values.map((value) => JSON.stringify(value)).join(", ");
}

function shift({ base, revision }: RawChange): string {
  if (base?.value === undefined) return `${show(revision?.value)} was added`;
  if (revision?.value === undefined) return `${show(base.value)} was removed`;
  return `${show(base.value)} → ${show(revision.value)}`;
}

function show(value: unknown): string {
  return typeof value === "string" ? value : Array.isArray(value) ? value.map(show).join(" | ") : JSON.stringify(value);
}

function quote(word = ""): string {
  return `\`${word}\``;
}

function nameOf(pointer: Pointer): string {
  const last = pointer.at(-1) ?? "";
  return /^\d+$/.test(last) ? `an alternative of ${quote(pointer.at(-2))}` : quote(last);
}

/** A sentence of the tool's as part of ours. */
function plain(message: string): string {
  return message
    .replace(/\.$/, "")
    .replace(/ {2,}/g, " ")
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
