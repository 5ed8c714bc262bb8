import { makeModel } from "../../generate/make-model.js";
import type { Model } from "../../generate/model.js";
import { normalise } from "../../generate/normalise/index.js";
import { isRecord } from "../../generate/pointer.js";
import type { Change } from "../change.js";
import { judge, versionOf } from "../judge.js";
import { baseDocument, inVersion30 } from "./base.js";
import { applyEdits, type Mutation } from "./edit.js";

type Plain = Record<string, unknown>;

/** Both versions of a row's document. */
export function documentsOf(row: Mutation, version: "3.0" | "3.1"): { before: Plain; after: Plain } {
  const before = baseDocument();
  applyEdits(before, row.given ?? []);
  const after = structuredClone(before);
  applyEdits(after, row.edits);
  return version === "3.0" ? { before: inVersion30(before), after: inVersion30(after) } : { before, after };
}

/** What the judges say of one row. */
export async function judgeRow(row: Mutation, version: "3.0" | "3.1"): Promise<Change[]> {
  const { before, after } = documentsOf(row, version);
  return judgeDocuments(before, after);
}

/** What the judges say of two documents. */
export async function judgeDocuments(before: Plain, after: Plain): Promise<Change[]> {
  return judge(await versionOf(modelOf(before)), await versionOf(modelOf(after)));
}

/** Rows whose change is of the document as a whole cannot share one with others. */
export function isOfDocument({ given = [], edits }: Mutation): boolean {
  return [...given, ...edits].some((edit) => {
    const place = "set" in edit ? edit.set : "add" in edit ? edit.add : edit.remove;
    return /^(servers|security|info|components\/securitySchemes|#paths\|[^|]*$)/.test(place);
  });
}

/**
 * What the judges say of each row. Most rows are judged in one document, side by side, since to start redocly for each
 * of them takes a minute.
 */
export async function judgeRows(rows: readonly Mutation[], version: "3.0" | "3.1"): Promise<Map<string, Change[]>> {
  const alone = rows.filter(isOfDocument);
  const together = rows.filter((row) => !alone.includes(row));
  const pairs = together.map((row, index) => {
    const { before, after } = documentsOf(row, version);
    return { before: renamed(before, index), after: renamed(after, index) };
  });
  const before = modelOf(joined(pairs.map((pair) => pair.before)));
  const after = modelOf(joined(pairs.map((pair) => pair.after)));
  const changes = await judge(await versionOf(before), await versionOf(after));
  const found = new Map(rows.map((row) => [row.name, [] as Change[]]));
  for (const change of changes) {
    const index = indexOf(change);
    const row = index === undefined ? undefined : together[index];
    if (row === undefined) throw new Error(`no row has ${JSON.stringify(change)}`);
    found.get(row.name)?.push(change);
  }
  // Half of the time is spent in waiting for the other process.
  const queue = [...alone];
  const next = async (): Promise<void> => {
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) found.set(row.name, await judgeRow(row, version));
  };
  await Promise.all([next(), next()]);
  return found;
}

function modelOf(document: Plain): Model {
  const { document: normal, problems } = normalise(document);
  const { model, problems: unreadable } = makeModel(normal);
  const wrong = [...problems, ...unreadable];
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
  return model;
}

/** A copy whose paths, operations and components have names of their own. */
function renamed(document: Plain, index: number): Plain {
  const text = JSON.stringify(document)
    .replaceAll('"/api/v1/', `"/row${index}/api/v1/`)
    .replace(/"operationId":"(\w+)\./g, `"operationId":"row${index}_$1.`)
    .replace(/#\/components\/(\w+)\//g, `#/components/$1/row${index}_`);
  const copy: Plain = JSON.parse(text);
  const components: Plain = isRecord(copy.components) ? copy.components : {};
  const sections = Object.entries(components).map(([section, members]) => {
    if (section === "securitySchemes" || !isRecord(members)) return [section, members];
    return [section, Object.fromEntries(Object.entries(members).map(([name, one]) => [`row${index}_${name}`, one]))];
  });
  return { ...copy, components: Object.fromEntries(sections) };
}

function joined(documents: readonly Plain[]): Plain {
  const [first = {}] = documents;
  const components: Record<string, Plain> = {};
  for (const document of documents) {
    for (const [section, members] of Object.entries(isRecord(document.components) ? document.components : {})) {
      components[section] = { ...components[section], ...(isRecord(members) ? members : {}) };
    }
  }
  const paths = documents.map((document) => (isRecord(document.paths) ? document.paths : {}));
  return { ...first, paths: Object.assign({}, ...paths), components };
}

function indexOf({ place, pointer }: Change): number | undefined {
  const text = [place.operation, ...place.path, ...(pointer ?? [])].join(" ");
  const found = /\/?row(\d+)[_/]/.exec(text);
  return found ? Number(found[1]) : undefined;
}
