import { isDeepStrictEqual } from "node:util";
import type { Model, OpenApiDocument } from "../generate/model.js";
import { isRecord, type Pointer, resolveRef, valueAt } from "../generate/pointer.js";
import type { Change } from "./change.js";

/** What is for people and tools; no program can tell the difference. */
const prose =
  "title summary description example examples deprecated externalDocs tags info bearerFormat default discriminator xml".split(
    " ",
  );

/**
 * Changes of the published document that break nothing and add nothing: texts, examples, deprecations, extensions, and
 * what is written differently and means the same.
 */
export function judgeBytes(before: Model, after: Model): Change[] {
  const found: Pointer[] = [];
  compare(before.document, after.document, [], found);
  const texts = found.filter((pointer) => pointer.some((key, index) => isProse(pointer, key, index)));
  const told = new Map(texts.map((pointer) => [ending(pointer).join("\n"), ending(pointer)]));
  const rest = texts.length === found.length ? [] : found.filter((pointer) => !texts.includes(pointer));
  return [
    ...[...told.values()].map((pointer) => change(after.document, pointer, wording(after.document, pointer), "prose")),
    ...rest.map((pointer) => change(after.document, pointer, "is written differently", "rewritten")),
  ];
}

/** Pointers to the smallest values that differ. */
function compare(before: unknown, after: unknown, at: Pointer, found: Pointer[]): void {
  if (isDeepStrictEqual(before, after)) {
    // The order of members is no difference to anybody but shows in the files.
    if (at.length === 0 && JSON.stringify(before) !== JSON.stringify(after)) found.push([]);
    return;
  }
  const lists = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  if (!lists && !(isRecord(before) && isRecord(after))) {
    found.push(at);
    return;
  }
  // The cast: both are objects or lists here.
  const [old, now] = [before as object, after as object];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    compare(Reflect.get(old, key), Reflect.get(now, key), [...at, key], found);
  }
}

/** A property can be called `description`: then it is none. */
function isProse(pointer: Pointer, key: string, index: number): boolean {
  const holder = pointer[index - 1];
  if (holder === "properties" || holder === "responses" || holder === "headers" || holder === "schemas") return false;
  return prose.includes(key) || key.startsWith("x-");
}

/** Which letter of an example changed is of no interest, but which text of a tag or of a code sample is. */
function ending(pointer: Pointer): Pointer {
  const index = pointer.findIndex((key, at) => isProse(pointer, key, at));
  const isExample = ["example", "examples", "default"].includes(pointer[index] ?? "");
  return isExample ? pointer.slice(0, index + 1) : pointer;
}

function wording(document: OpenApiDocument, pointer: Pointer): string {
  const keyword = pointer.at(-1) ?? "";
  const name = nameOf(document, pointer.slice(0, -1));
  return name === "" ? `${keyword} changed` : `${keyword} of ${name} changed`;
}

const shapes = new Set(
  "properties schema schemas content items allOf anyOf oneOf components paths responses parameters requestBody headers examples security".split(
    " ",
  ),
);

/** What people call the place: the property, the parameter, the status, the operation, the schema. */
function nameOf(document: OpenApiDocument, pointer: Pointer): string {
  for (let length = pointer.length; length > 0; length -= 1) {
    const value = resolveRef(document, valueAt(document, pointer.slice(0, length)));
    if (isRecord(value) && typeof value.operationId === "string") return value.operationId;
    const isNamed = isRecord(value) && (value.in !== undefined || pointer[0] === "tags");
    if (isNamed && typeof value.name === "string") return value.name;
    const key = pointer[length - 1] ?? "";
    if (!shapes.has(key) && !/^\d$/.test(key)) return /^\d{3}$/.test(key) ? `response ${key}` : key;
  }
  return "";
}

function change(document: OpenApiDocument, pointer: Pointer, message: string, rule: string): Change {
  const [first, path, verb] = pointer;
  const operation = first === "paths" ? valueAt(document, ["paths", path ?? "", verb ?? ""]) : undefined;
  const id =
    isRecord(operation) && typeof operation.operationId === "string" ? { operation: operation.operationId } : {};
  return { level: "patch", place: { ...id, path: [] }, message, judge: "bytes", rule, pointer };
}
