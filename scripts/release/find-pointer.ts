import type { Model } from "../generate/model.js";
import { isRecord, type Pointer, parsePointer, valueAt } from "../generate/pointer.js";
import type { Change, Part } from "./change.js";

/** Rules about a property being there, which stands in the object that has it. */
const aboutPresence = new Set(
  "property-added property-removed required-property-added optionality-changed required-properties-added required-properties-removed".split(
    " ",
  ),
);

/** Rules about a body having to be sent, which stands beside its schemas. */
const aboutNeed = new Set(["request-body-optional", "request-body-required", "request-body-became-required"]);

/**
 * Where in the bundled document a change stands, as near as the document still has it; undefined where it belongs to no
 * place of its own.
 *
 * @param before the older version, for what is no longer there
 */
export function findPointer({ document, operations }: Model, change: Change, before?: Model): Pointer | undefined {
  if (change.pointer) return change.pointer;
  const { operation: id, part, path } = change.place;
  const operation = operations.find((one) => one.id === id);
  const gone = operation === undefined ? before?.operations.find((one) => one.id === id) : undefined;
  if (gone) return ["paths", gone.path, gone.method.toLowerCase()];
  if (operation === undefined) return id === undefined && path.length > 0 ? path : undefined;
  const item = ["paths", operation.path];
  const start = [...item, operation.method.toLowerCase()];
  if (part === undefined) return start;
  if (aboutNeed.has(change.rule)) {
    const body = follow(document, [...start, "requestBody"]);
    return existing(document, [...body, "required"]);
  }
  const found = schemaOf(document, item, start, part);
  if (found === undefined) return start;
  let pointer = found;
  for (const step of path) {
    const next = stepInto(document, pointer, step, new Set());
    if (next === undefined) return follow(document, pointer);
    pointer = next;
  }
  if (aboutPresence.has(change.rule)) return pointer;
  const end = follow(document, pointer);
  const schema = valueAt(document, end);
  const keyword = [change.keyword, "enum", "type", "anyOf", "oneOf"].find(
    (one) => isRecord(schema) && one !== undefined && one in schema,
  );
  return keyword === undefined ? end : [...end, keyword];
}

/** Follows references until something else stands there. */
function follow(document: unknown, pointer: Pointer): Pointer {
  let current = pointer;
  for (let hops = 0; hops < 16; hops += 1) {
    const value = valueAt(document, current);
    const target = isRecord(value) && typeof value.$ref === "string" ? parsePointer(value.$ref) : undefined;
    if (target === undefined) return current;
    current = target;
  }
  return current;
}

function schemaOf(document: unknown, item: Pointer, operation: Pointer, part: Part): Pointer | undefined {
  if (part.kind === "parameter") {
    for (const holder of [operation, item]) {
      const list = valueAt(document, [...holder, "parameters"]);
      for (const index of Array.isArray(list) ? list.keys() : []) {
        const pointer = follow(document, [...holder, "parameters", String(index)]);
        const value = valueAt(document, pointer);
        if (isRecord(value) && value.name === part.name && value.in === part.in) return [...pointer, "schema"];
      }
    }
    return undefined;
  }
  if (part.kind === "body") {
    const body = follow(document, [...operation, "requestBody"]);
    return existing(document, [...body, "content", part.type, "schema"]);
  }
  const response = follow(document, [...operation, "responses", part.status]);
  if (part.kind === "header") {
    const headers = valueAt(document, [...response, "headers"]);
    const names = isRecord(headers) ? Object.keys(headers) : [];
    const name = names.find((one) => one.toLowerCase() === part.name.toLowerCase()) ?? part.name;
    return existing(document, [...follow(document, [...response, "headers", name]), "schema"]);
  }
  if (part.type === undefined) return existing(document, response);
  return existing(document, [...response, "content", part.type, "schema"]);
}

/** The part of a pointer that the document has. */
function existing(document: unknown, pointer: Pointer): Pointer | undefined {
  for (let length = pointer.length; length > 2; length -= 1) {
    if (valueAt(document, pointer.slice(0, length)) !== undefined) return pointer.slice(0, length);
  }
  return undefined;
}

/** The schema of a property, of items, or of a map's values, wherever in a composition it is described. */
function stepInto(document: unknown, from: Pointer, step: string, seen: Set<string>): Pointer | undefined {
  const pointer = follow(document, from);
  const key = pointer.join("/");
  const schema = valueAt(document, pointer);
  if (!isRecord(schema) || seen.has(key)) return undefined;
  seen.add(key);
  if (step === "[]" && schema.items !== undefined) return [...pointer, "items"];
  if (step === "{}" && isRecord(schema.additionalProperties)) return [...pointer, "additionalProperties"];
  if (isRecord(schema.properties) && Object.hasOwn(schema.properties, step)) return [...pointer, "properties", step];
  return partsOf(schema, pointer)
    .map((part) => stepInto(document, part, step, seen))
    .find(Boolean);
}

/** Pointers to the schemas that a schema is composed of. */
function partsOf(schema: Readonly<Record<string, unknown>>, pointer: Pointer): Pointer[] {
  return ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? [...list.keys()].map((index) => [...pointer, keyword, String(index)]) : [];
  });
}
