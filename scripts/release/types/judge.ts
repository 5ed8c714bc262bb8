import type ts from "typescript";
import type { Model, Operation } from "../../generate/model.js";
import type { Direction } from "../canonical/schema.js";
import type { Change, Part, Place } from "../change.js";
import type { Level } from "../level.js";
import { makeTypeComparer, type TypeComparer } from "./compare.js";
import { type Members, membersOf } from "./members.js";
import { type Compiled, compileBoth } from "./program.js";

/** One version: what was read, and the types that were made of it. */
export interface Version {
  readonly model: Model;
  /** Text of `openapi.ts`. */
  readonly types: string;
}

/**
 * The types' verdict: whether a program that compiled against the types of `before` still does against those of
 * `after`. Holds every request, answer and header of every operation against its other self, by the compiler.
 */
export function judgeTypes(before: Version, after: Version): Change[] {
  if (withoutComments(before.types) === withoutComments(after.types)) return [];
  return new TypesJudge(before, after).changes();
}

/** Descriptions and examples stand in comments. */
function withoutComments(text: string): string {
  return text.replace(/\/\*\*[\s\S]*?\*\//g, "").replace(/\s+/g, " ");
}

type Side = "before" | "after";

class TypesJudge {
  readonly #before: Version;
  readonly #after: Version;
  readonly #compiled: Compiled;
  readonly #checker: ts.TypeChecker;
  readonly #comparer: TypeComparer;
  readonly #found: Change[] = [];

  constructor(before: Version, after: Version) {
    this.#before = before;
    this.#after = after;
    this.#compiled = compileBoth(before.types, after.types);
    this.#checker = this.#compiled.checker;
    this.#comparer = makeTypeComparer(this.#checker);
  }

  changes(): Change[] {
    const now = new Map(this.#after.model.operations.map((operation) => [operation.id, operation]));
    for (const operation of this.#before.model.operations) {
      const other = now.get(operation.id);
      if (other === undefined) this.#operationGone(operation);
      else this.#operation(operation, other);
    }
    const known = new Set(this.#before.model.operations.flatMap(({ id, method, path }) => [id, `${method} ${path}`]));
    for (const { id, method, path } of this.#after.model.operations) {
      if (!known.has(id) && !known.has(`${method} ${path}`))
        this.#add("minor", { operation: id, path: [] }, "was added", "operation-added");
    }
    this.#names();
    return this.#found;
  }

  #operationGone({ id, method, path }: Operation): void {
    const other = this.#after.model.operations.find((one) => one.method === method && one.path === path);
    const place: Place = { operation: id, path: [] };
    if (other === undefined) {
      this.#add("major", place, "was removed", "operation-removed");
      return;
    }
    const pointer = ["paths", path, method.toLowerCase(), "operationId"];
    const message = `is now called ${other.id}`;
    this.#found.push({ level: "major", place, message, judge: "types", rule: "operation-renamed", pointer });
  }

  #operation(before: Operation, after: Operation): void {
    const operation = before.id;
    if (before.path !== after.path || before.method !== after.method) {
      const message = `is now ${after.method} ${after.path}, and was ${before.method} ${before.path}`;
      this.#add("major", { operation, path: [] }, message, "path-changed");
    }
    const [old, now] = [this.#type("before", operation), this.#type("after", operation)];
    this.#parameters(operation, member(old, "parameters"), member(now, "parameters"));
    this.#body(operation, old, now);
    this.#responses(operation, member(old, "responses"), member(now, "responses"));
  }

  #type(side: Side, operation: string): Look {
    const operations = this.#compiled.type(side, "operations");
    return member(look(this.#checker, operations), operation);
  }

  #parameters(operation: string, before: Look, after: Look): void {
    for (const place of ["path", "query", "header", "cookie"]) {
      const [old, now] = [member(before, place), member(after, place)];
      for (const name of namesOf(old, now)) {
        const part: Part = { kind: "parameter", in: place, name };
        this.#compareMember(operation, part, old, now, name, "request");
      }
    }
  }

  #body(operation: string, before: Look, after: Look): void {
    const [old, now] = [member(before, "requestBody"), member(after, "requestBody")];
    const [was, is] = [member(old, "content"), member(now, "content")];
    for (const type of namesOf(was, is)) {
      const part: Part = { kind: "body", type };
      const place: Place = { operation, part, path: [] };
      const [then, today] = [was.members.properties.get(type), is.members.properties.get(type)];
      if (then && today) {
        this.#compare(place, then.type, today.type, "request");
      } else if (then) {
        this.#add("major", place, "is no longer taken", "request-body-removed");
      } else {
        const required = was.type === undefined && !now.optional;
        this.#add(
          required ? "major" : "minor",
          place,
          required ? "became required" : "is now taken",
          "request-body-added",
        );
      }
    }
    const [type] = namesOf(was, is);
    if (was.type === undefined || is.type === undefined || type === undefined || old.optional === now.optional) return;
    const place: Place = { operation, part: { kind: "body", type }, path: [] };
    if (old.optional) this.#add("major", place, "became required", "request-body-required");
    else this.#add("minor", place, "no longer has to be sent", "request-body-optional");
  }

  #responses(operation: string, before: Look, after: Look): void {
    for (const status of namesOf(before, after)) {
      const [old, now] = [member(before, status), member(after, status)];
      const place: Place = { operation, part: { kind: "response", status }, path: [] };
      if (old.type === undefined || now.type === undefined) {
        const gone = now.type === undefined;
        const rule = gone ? "response-removed" : "response-added";
        this.#add(gone ? "major" : "minor", place, gone ? "was removed" : "was added", rule);
        continue;
      }
      const [headers, others] = [inLowerCase(member(old, "headers")), inLowerCase(member(now, "headers"))];
      for (const name of namesOf(headers, others)) {
        this.#compareMember(operation, { kind: "header", status, name }, headers, others, name, "response");
      }
      const [content, today] = [member(old, "content"), member(now, "content")];
      for (const type of namesOf(content, today)) {
        this.#compareMember(operation, { kind: "response", status, type }, content, today, type, "response");
      }
    }
  }

  /** One member of two objects, as a place of its own. */
  #compareMember(operation: string, part: Part, before: Look, after: Look, name: string, direction: Direction): void {
    const only = ({ members }: Look): Members => {
      const property = members.properties.get(name);
      return { properties: new Map(property ? [[name, property] as const] : []) };
    };
    for (const found of this.#comparer.compareMembers(only(before), only(after), direction)) {
      const [, ...path] = found.path;
      // A media type that is not there is a body less, and the status stays.
      const isBody = part.kind === "response" && path.length === 0 && found.rule.startsWith("property-");
      const message = isBody ? `body ${found.message}` : found.message;
      this.#add(found.level, { operation, part, path }, message, found.rule);
    }
  }

  #compare(place: Place, before: ts.Type, after: ts.Type, direction: Direction): void {
    for (const { level, path, message, rule } of this.#comparer.compare(before, after, direction)) {
      this.#add(level, { ...place, path: [...place.path, ...path] }, message, rule);
    }
  }

  /** Names that programs import; those that no operation uses are compared as programs read them. */
  #names(): void {
    const now = new Set(this.#after.model.schemas.map(({ name }) => name));
    const schemas = (side: Side) => member(look(this.#checker, this.#compiled.type(side, "components")), "schemas");
    const [old, today] = [schemas("before"), schemas("after")];
    for (const { name, usage } of this.#before.model.schemas) {
      const place: Place = { path: ["components", "schemas", name] };
      if (!now.has(name)) {
        this.#add("major", place, `the type ${name} was removed`, "schema-removed");
        continue;
      }
      const [was, is] = [old.members.properties.get(name), today.members.properties.get(name)];
      if (usage.request || usage.response || !was || !is) continue;
      for (const found of this.#comparer.compare(was.type, is.type, "response")) {
        const where = [name, ...found.path].join(".");
        this.#add(found.level, place, `the type ${where} ${found.message}`, found.rule);
      }
    }
    for (const { name } of this.#after.model.schemas) {
      if (this.#before.model.schemas.some((schema) => schema.name === name)) continue;
      // Whoever used it by its place can go on so: a name for what there was is no new feature.
      this.#add("patch", { path: ["components", "schemas", name] }, `the type ${name} was added`, "schema-added");
    }
  }

  #add(level: Level, place: Place, message: string, rule: string): void {
    this.#found.push({ level, place, message, judge: "types", rule });
  }
}

/** A type with its members at hand; without a type, where there is none. */
interface Look {
  readonly checker: ts.TypeChecker;
  readonly type: ts.Type | undefined;
  readonly optional: boolean;
  readonly members: Members;
}

function look(checker: ts.TypeChecker, type: ts.Type | undefined, optional = false): Look {
  const members = type ? membersOf(checker, checker.getNonNullableType(type)) : { properties: new Map() };
  return { checker, type, optional, members };
}

function member({ checker, members }: Look, name: string): Look {
  const found = members.properties.get(name);
  return look(checker, found?.type, found?.optional ?? true);
}

/** Headers are asked for without regard to case. */
function inLowerCase(look: Look): Look {
  const entries = [...look.members.properties].map(([name, property]) => [name.toLowerCase(), property] as const);
  return { ...look, members: { ...look.members, properties: new Map(entries) } };
}

function namesOf(before: Look, after: Look): string[] {
  return [...new Set([...before.members.properties.keys(), ...after.members.properties.keys()])];
}
