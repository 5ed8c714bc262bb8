import type ts from "typescript";
import type { Direction } from "../canonical/schema.js";
import type { Level } from "../level.js";
import { alignObjects, type Members, membersOf, nameTypes, unionMembers } from "./members.js";

/** What the types of two versions differ in, from some place inwards. */
export interface Difference {
  readonly level: Level;
  readonly path: readonly string[];
  readonly message: string;
  readonly rule: string;
}

/**
 * Compares two versions of a type as a program meets them: what callers send must still be accepted, what they get must
 * still be what they were told of. Names of types do not count.
 */
export interface TypeComparer {
  compare(before: ts.Type, after: ts.Type, direction: Direction): readonly Difference[];
  /** The same of what is known of two objects; a path begins with the property's name. */
  compareMembers(before: Members, after: Members, direction: Direction): readonly Difference[];
}

export function makeTypeComparer(checker: ts.TypeChecker): TypeComparer {
  // Most types are met many times, some inside of themselves.
  const known = new Map<string, readonly Difference[]>();

  function compare(before: ts.Type, after: ts.Type, direction: Direction): readonly Difference[] {
    const key = `${idOf(before)} ${idOf(after)} ${direction}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, []);
    const differences = compareUnions(before, after, direction);
    known.set(key, differences);
    return differences;
  }

  function compareUnions(before: ts.Type, after: ts.Type, direction: Direction): Difference[] {
    const [old, now] = [unionMembers(before), unionMembers(after)];
    const { pairs, gone, added } = alignObjects(checker, old, now);
    const differences = pairs.flatMap(([one, other]) =>
      compareMembers(membersOf(checker, one), membersOf(checker, other), direction),
    );
    const names = (types: readonly ts.Type[]) => nameTypes(checker, types);
    // One that has left may be covered by one that is still there, as a word is by any text.
    const uncovered = gone.filter((type) => !now.some((other) => covers(other, type)));
    const unforeseen = added.filter((type) => !old.some((other) => covers(other, type)));
    if (direction === "request") {
      if (uncovered.length > 0) {
        differences.push(at("major", `no longer takes ${names(uncovered)}`, "type-narrowed"));
      }
      const gained = uncovered.length > 0 ? unforeseen : added;
      if (gained.length > 0) differences.push(at("minor", `also takes ${names(gained)}`, "type-widened"));
    } else {
      if (unforeseen.length > 0) differences.push(at("major", `may now be ${names(unforeseen)}`, "type-widened"));
      const named = added.filter((type) => !unforeseen.includes(type));
      const unnamed = unforeseen.length > 0 ? [] : gone.filter((type) => !uncovered.includes(type));
      if (uncovered.length > 0) differences.push(at("minor", `is never ${names(uncovered)} any more`, "type-narrowed"));
      if (unnamed.length > 0) differences.push(at("minor", `no longer names ${names(unnamed)}`, "type-widened"));
      if (named.length > 0) differences.push(at("minor", `now names ${names(named)}`, "type-narrowed"));
    }
    return differences;
  }

  /** Whether every value of `type` is one of `wide`; of objects only the compiler can tell. */
  function covers(wide: ts.Type, type: ts.Type): boolean {
    return checker.isTypeAssignableTo(type, wide);
  }

  function compareMembers(old: Members, now: Members, direction: Direction): Difference[] {
    if (old.items && now.items) return inside("[]", compare(old.items, now.items, direction));
    const names = [...new Set([...old.properties.keys(), ...now.properties.keys()])];
    const differences = names.flatMap((name) => compareProperty(name, old, now, direction));
    if (old.values && now.values) differences.push(...inside("{}", compare(old.values, now.values, direction)));
    return differences;
  }

  function compareProperty(name: string, old: Members, now: Members, direction: Direction): Difference[] {
    const [was, is] = [old.properties.get(name), now.properties.get(name)];
    if (was === undefined && is === undefined) return [];
    if (was === undefined) {
      if (is?.optional || direction === "response") return inside(name, [at("minor", "was added", "property-added")]);
      return inside(name, [at("major", "became required", "required-property-added")]);
    }
    if (is === undefined) {
      if (direction === "response") return inside(name, [at("major", "was removed", "property-removed")]);
      if (now.values === undefined) return inside(name, [at("major", "is no longer taken", "property-removed")]);
      return inside(name, compare(was.type, now.values, direction));
    }
    const differences = inside(name, compare(was.type, is.type, direction));
    if (was.optional === is.optional) return differences;
    const required = is.optional ? "no longer has to be sent" : "became required";
    const present = is.optional ? "may now be missing" : "is always there";
    const breaks = direction === "request" ? was.optional : is.optional;
    const message = direction === "request" ? required : present;
    return [...inside(name, [at(breaks ? "major" : "minor", message, "optionality-changed")]), ...differences];
  }

  const ids = new Map<ts.Type, number>();
  function idOf(type: ts.Type): number {
    const id = ids.get(type) ?? ids.size;
    ids.set(type, id);
    return id;
  }

  return { compare, compareMembers };
}

function at(level: Level, message: string, rule: string): Difference {
  return { level, path: [], message, rule };
}

function inside(step: string, differences: readonly Difference[]): Difference[] {
  return differences.map((difference) => ({ ...difference, path: [step, ...difference.path] }));
}
