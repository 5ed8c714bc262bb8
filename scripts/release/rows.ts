import { locate } from "../generate/locate.js";
import type { Model } from "../generate/model.js";
import type { Pointer } from "../generate/pointer.js";
import { type Change, describePlace } from "./change.js";
import { findPointer } from "./find-pointer.js";
import { compareLevels } from "./level.js";

/** A document, and the file it is read from. */
export interface Source {
  readonly model: Model;
  /** The older version of it. */
  readonly before: Model;
  /** Path of the root file. */
  readonly file: string;
}

/** One change to be shown: the same thing in several operations is told once. */
export interface Row {
  readonly change: Change;
  /** Where it stands in the bundled document. */
  readonly pointer: Pointer | undefined;
  readonly source: Source;
  /** Ids of the operations that have it, in spec order; none for what belongs to no operation. */
  readonly operations: readonly string[];
}

/** Gathers the changes of one document into rows, most serious first. */
export function gatherRows(changes: readonly Change[], source: Source): Row[] {
  const rows = new Map<string, Row & { operations: string[] }>();
  for (const change of changes) {
    const pointer = findPointer(source.model, change, source.before);
    const { operation, path } = change.place;
    const shared = pointer?.[0] === "components";
    const where = shared ? (path.at(-1) ?? "") : `${operation} ${describePlace(change.place)}`;
    const key = [change.level, pointer?.join("/"), where, change.message].join("\n");
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { change, pointer, source, operations: operation ? [operation] : [] });
    else if (operation && !known.operations.includes(operation)) known.operations.push(operation);
  }
  return [...rows.values()].sort((a, b) => compareLevels(b.change.level, a.change.level));
}

/** `openapi/components/schemas/Run.yaml:12:9` */
export function placeOfRow({ pointer, source }: Row): string {
  return locate(source.file, pointer ?? []);
}

/** `runs.reschedule (POST /api/v1/runs/{runId}/reschedule)`, and how many others have the same. */
export function operationOfRow({ operations, source }: Row): string {
  const [id, ...others] = operations;
  if (id === undefined) return "";
  const known = [...source.model.operations, ...source.before.operations];
  const found = known.find((one) => one.id === id);
  const name = found ? `${id} (${found.method} ${found.path})` : id;
  if (others.length === 0) return name;
  return `${name} and ${others.length} more operation${others.length === 1 ? "" : "s"}`;
}

/** What happened, and where in the operation. */
export function sentenceOfRow({ change }: Row): string {
  const where = change.place.operation === undefined ? "" : describePlace(change.place);
  return where === "" ? change.message : `${where} ${change.message}`;
}
