import { makeModel } from "../generate/make-model.js";
import type { Model, Operation } from "../generate/model.js";
import { isRecord, valueAt } from "../generate/pointer.js";
import type { Change } from "../release/change.js";
import { judge, versionOf } from "../release/judge.js";
import type { Digests } from "./lock.js";
import { operationDigests, requestOf } from "./operation-digests.js";

/** What happened to one published operation since people last looked. */
export interface UpstreamChange {
  readonly kind: "new" | "gone" | "changed";
  readonly request: string;
  /** Ours, where there is one. */
  readonly operation?: Operation;
  /** What changed in it; undefined where the document of before is not at hand. */
  readonly changes?: readonly Change[];
}

/**
 * Compares a published document with what was published before.
 *
 * @param known digests of what was published before
 * @param before that document itself, where it is at hand: then the judges say what changed in it
 */
export async function compareUpstream(
  published: Model,
  known: Digests,
  ours: Model,
  before: Model | undefined,
): Promise<UpstreamChange[]> {
  const now = operationDigests(published);
  const mine = new Map(ours.operations.map((operation) => [requestOf(operation), operation]));
  const found = [...new Set([...now.keys(), ...known.keys()])].flatMap((request) => {
    if (now.get(request) === known.get(request)) return [];
    const kind = !known.has(request) ? "new" : !now.has(request) ? "gone" : "changed";
    return [{ kind, request } as const];
  });
  const requests = new Set(
    found.flatMap(({ kind, request }) => (kind === "changed" && mine.has(request) ? [request] : [])),
  );
  const judged = before && requests.size > 0 ? await judgeBoth(before, published, requests, mine) : undefined;
  return found.map(({ kind, request }) => {
    const operation = mine.get(request);
    const changes = judged?.filter(({ place }) => place.operation === operation?.id);
    return {
      kind,
      request,
      ...(operation ? { operation } : {}),
      ...(changes && kind === "changed" ? { changes } : {}),
    };
  });
}

/** Both documents cut down to some operations, under our names, and judged. */
async function judgeBoth(
  before: Model,
  after: Model,
  requests: ReadonlySet<string>,
  names: ReadonlyMap<string, Operation>,
): Promise<Change[]> {
  const [old, now] = [cut(before, requests, names), cut(after, requests, names)];
  return judge(await versionOf(old), await versionOf(now));
}

function cut(model: Model, requests: ReadonlySet<string>, names: ReadonlyMap<string, Operation>): Model {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of model.operations) {
    const name = names.get(requestOf(operation));
    if (name === undefined || !requests.has(requestOf(operation))) continue;
    const item = valueAt(model.document, ["paths", operation.path]);
    const own = valueAt(item, [operation.method.toLowerCase()]);
    const shared = isRecord(item) && item.parameters !== undefined ? { parameters: item.parameters } : {};
    const renamed = renameParameters(
      { ...shared, [operation.method.toLowerCase()]: { ...record(own), operationId: name.id, tags: [name.tag] } },
      operation,
      name,
    );
    paths[name.path] = { ...paths[name.path], ...renamed };
  }
  return makeModel({ ...model.document, paths }).model;
}

/** The same path parameters under our names: to call them otherwise is no difference on the wire. */
function renameParameters(item: Record<string, unknown>, from: Operation, to: Operation): Record<string, unknown> {
  const theirs = [...from.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const ours = [...to.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const names = new Map(theirs.map((name, index) => [name, ours[index]]));
  return JSON.parse(JSON.stringify(item), (_, value) =>
    isRecord(value) && value.in === "path" && names.has(String(value.name))
      ? { ...value, name: names.get(String(value.name)) }
      : value,
  );
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
