import { isRecord, type Pointer, parsePointer, valueAt } from "../../generate/pointer.js";
import type { Part, Place } from "../change.js";

type Plain = Readonly<Record<string, unknown>>;

/** Where in the operations the places of a canonical document are met. */
export interface PlaceFinder {
  /** All places that users know a pointer by: one, or for a component as many as parts of operations reach it. */
  placesOf(pointer: Pointer): readonly Place[];
}

const verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Finds places in a document that {@link canonicalise} wrote. */
export function makePlaceFinder(document: Plain): PlaceFinder {
  let reached: Map<string, Place[]> | undefined;
  return {
    placesOf(pointer) {
      const [first, section, name = "", ...rest] = pointer;
      if (first === "paths" || first === "webhooks") return [placeInOperation(document, pointer)];
      if (first !== "components" || section !== "schemas") return [{ path: pointer }];
      reached ??= reachComponents(document);
      const steps = stepsOf(valueAt(document, ["components", "schemas", name]), rest);
      return (reached.get(name) ?? []).map((place) => ({ ...place, path: [...place.path, ...steps] }));
    },
  };
}

/** A pointer below a path item as operation, part and path. */
function placeInOperation(document: Plain, pointer: Pointer): Place {
  const [first = "", path = "", verb = "", section, key = "", ...rest] = pointer;
  const operation = valueAt(document, [first, path, verb]);
  const id = isRecord(operation) && typeof operation.operationId === "string" ? operation.operationId : undefined;
  const named = id === undefined ? {} : { operation: id };
  if (id === undefined || section === undefined) return { ...named, path: id === undefined ? pointer.slice(0, 3) : [] };
  const inside = (part: Part, from: Pointer, steps: Pointer): Place => ({
    ...named,
    part,
    path: stepsOf(valueAt(document, [...pointer.slice(0, 3), ...from]), steps),
  });
  if (section === "parameters") {
    const parameter = valueAt(operation, [section, key]);
    if (!isRecord(parameter)) return { ...named, path: [] };
    const part: Part = { kind: "parameter", in: String(parameter.in), name: String(parameter.name) };
    const [schema, ...steps] = rest;
    return schema === "schema" ? inside(part, [section, key, "schema"], steps) : { ...named, part, path: [] };
  }
  if (section === "requestBody") {
    const [type = firstKey(valueAt(operation, [section, "content"])), , ...steps] = rest;
    return inside({ kind: "body", type }, [section, "content", type, "schema"], steps);
  }
  if (section !== "responses" || key === "") return { ...named, path: [] };
  const [kind, name, , ...steps] = rest;
  if (kind === "headers" && name !== undefined) {
    return inside({ kind: "header", status: key, name }, [section, key, "headers", name, "schema"], steps);
  }
  if (kind === "content" && name !== undefined) {
    return inside({ kind: "response", status: key, type: name }, [section, key, "content", name, "schema"], steps);
  }
  return { ...named, part: { kind: "response", status: key }, path: [] };
}

function firstKey(value: unknown): string {
  return (isRecord(value) ? Object.keys(value)[0] : undefined) ?? "application/json";
}

/** The keys below a schema as steps: what only a schema's author sees is left out. */
function stepsOf(schema: unknown, keys: Pointer): string[] {
  const steps: string[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    const name = keys[index + 1];
    if (key === "properties" && name !== undefined) {
      steps.push(name);
      index += 1;
    } else if (key === "items" && isRecord(valueAt(schema, keys.slice(0, index + 1)))) steps.push("[]");
    else if (key === "additionalProperties" && isRecord(valueAt(schema, keys.slice(0, index + 1)))) steps.push("{}");
    else if (key !== undefined && !["allOf", "anyOf", "oneOf"].includes(key) && !/^\d+$/.test(key)) break;
  }
  return steps;
}

/** For each component, the first place where each part of each operation holds it. */
function reachComponents(document: Plain): Map<string, Place[]> {
  const reached = new Map<string, Place[]>();
  const paths = isRecord(document.paths) ? document.paths : {};
  for (const [path, item] of Object.entries(paths)) {
    for (const verb of verbs) {
      for (const start of schemasOf(valueAt(item, [verb]))) {
        const place = placeInOperation(document, ["paths", path, verb, ...start]);
        walk(document, valueAt(item, [verb, ...start]), place, new Set(), reached);
      }
    }
  }
  return reached;
}

/** Pointers, below an operation, to the schemas of all its parts. */
function schemasOf(operation: unknown): Pointer[] {
  if (!isRecord(operation)) return [];
  const keys = (value: unknown) => (isRecord(value) || Array.isArray(value) ? Object.keys(value) : []);
  return [
    ...keys(operation.parameters).map((index) => ["parameters", index, "schema"]),
    ...keys(valueAt(operation, ["requestBody", "content"])).map((type) => ["requestBody", "content", type, "schema"]),
    ...keys(operation.responses).flatMap((status) => [
      ...keys(valueAt(operation, ["responses", status, "headers"])).map((name) => [
        "responses",
        status,
        "headers",
        name,
        "schema",
      ]),
      ...keys(valueAt(operation, ["responses", status, "content"])).map((type) => [
        "responses",
        status,
        "content",
        type,
        "schema",
      ]),
    ]),
  ];
}

function walk(document: Plain, schema: unknown, place: Place, seen: Set<string>, reached: Map<string, Place[]>): void {
  if (!isRecord(schema)) return;
  const target = typeof schema.$ref === "string" ? parsePointer(schema.$ref) : undefined;
  const name = target?.[2];
  if (name !== undefined) {
    if (seen.has(name)) return;
    seen.add(name);
    reached.set(name, [...(reached.get(name) ?? []), place]);
    walk(document, valueAt(document, target ?? []), place, seen, reached);
    return;
  }
  const deeper = (step: string, child: unknown) =>
    walk(document, child, { ...place, path: [...place.path, step] }, seen, reached);
  for (const [property, child] of Object.entries(isRecord(schema.properties) ? schema.properties : {})) {
    deeper(property, child);
  }
  deeper("[]", schema.items);
  deeper("{}", schema.additionalProperties);
  for (const list of [schema.allOf, schema.anyOf, schema.oneOf]) {
    for (const member of Array.isArray(list) ? list : []) walk(document, member, place, seen, reached);
  }
}
