import { isRecord, type Pointer, valueAt } from "../../generate/pointer.js";
import type { Level } from "../level.js";

/** What is done at a place: a value set, a member taken out, a value moved. */
export type Edit =
  | { readonly set: string; readonly to: unknown }
  | { readonly remove: string }
  | { readonly add: string; readonly value: unknown };

/** One row of the table: a change of the base document, and what it asks of a release. */
export interface Mutation {
  readonly name: string;
  /** `same`: means what it meant, so `none` or `patch`. */
  readonly due: Exclude<Level, "none"> | "same";
  /** Done to both versions beforehand. */
  readonly given?: readonly Edit[];
  readonly edits: readonly Edit[];
  /** Where the judges ask for more than is due: what they say, and why that stays. */
  readonly over?: { readonly level: Level; readonly because: string };
  /** For changes that only OpenAPI 3.1 can say. */
  readonly only31?: true;
}

const operations: Readonly<Record<string, Pointer>> = {
  list: ["paths", "/api/v1/runs", "get"],
  retrieve: ["paths", "/api/v1/runs/{runId}", "get"],
  reschedule: ["paths", "/api/v1/runs/{runId}/reschedule", "post"],
};

/** `Run/required`, `list/parameters/0`: a component schema or an operation, then keys; `#paths|…|…` where keys have slashes. */
function pointerOf(place: string): Pointer {
  if (place.startsWith("#")) return place.slice(1).split("|");
  const [first = "", ...rest] = place.split("/");
  const media = rest.map((key) => (key === "json" ? "application/json" : key));
  const operation = operations[first];
  if (operation) return [...operation, ...media];
  return /^[A-Z]/.test(first) ? ["components", "schemas", first, ...media] : [first, ...media];
}

/** Sets a value at a place. */
export const set = (place: string, to: unknown): Edit => ({ set: place, to });
/** Takes out a member of an object or of a list. */
export const remove = (place: string): Edit => ({ remove: place });
/** Adds a value to a list. */
export const add = (place: string, value: unknown): Edit => ({ add: place, value });
/** A reference to a component schema. */
export const ref = (name: string): Record<string, unknown> => ({ $ref: `#/components/schemas/${name}` });

/** Does the edits, in place. */
export function applyEdits(document: Record<string, unknown>, edits: readonly Edit[]): void {
  for (const edit of edits) {
    if ("add" in edit) {
      const list = valueAt(document, pointerOf(edit.add));
      if (!Array.isArray(list)) throw new Error(`${edit.add} is no list`);
      list.push(structuredClone(edit.value));
      continue;
    }
    const pointer = pointerOf("set" in edit ? edit.set : edit.remove);
    const key = pointer.at(-1) ?? "";
    const holder = valueAt(document, pointer.slice(0, -1));
    if (!isRecord(holder) && !Array.isArray(holder)) throw new Error(`${pointer.join("/")} has no place to stand in`);
    if ("set" in edit) Reflect.set(holder, key, structuredClone(edit.to));
    else if (!Object.hasOwn(holder, key)) throw new Error(`${pointer.join("/")} is not there`);
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
}
