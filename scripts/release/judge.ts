import type { Model } from "../generate/model.js";
import { emitOpenApiTypes } from "../generate/types/openapi-types.js";
import { judgeBytes } from "./bytes.js";
import { type Change, describePlace } from "./change.js";
import { compareLevels } from "./level.js";
import { judgeTypes, type Version } from "./types/judge.js";
import { judgeWire } from "./wire/judge.js";

/**
 * All that users can notice between two versions of an API, most serious first. Two judges look at it, and the one that
 * asks for more is right: the wire, where a program in any language would break, and the types, where one in TypeScript
 * would. What neither minds, and differs all the same, is a patch.
 *
 * @param config of `redocly diff`; ours unless a test says otherwise
 */
export async function judge(before: Version, after: Version, config?: string): Promise<Change[]> {
  const [wire, types] = await Promise.all([
    judgeWire(before.model.document, after.model.document, config),
    // The wire's judge is another process: meanwhile this one can work.
    Promise.resolve().then(() => judgeTypes(before, after)),
  ]);
  const said = [...types, ...wire.filter((change) => !isToldBy(types, change))];
  const isDefaultTold = wire.some(({ rule }) => rule.startsWith("default-"));
  const bytes = judgeBytes(before.model, after.model).filter(
    ({ message }) => !(isDefaultTold && message.startsWith("default of ")),
  );
  const isEnough = said.some(({ level }) => compareLevels(level, "patch") > 0);
  const rest = isEnough ? bytes.filter(({ rule }) => rule === "prose") : bytes;
  const distinct = new Map([...said, ...rest].map((change) => [keyOf(change), change]));
  return [...distinct.values()].sort((a, b) => compareLevels(b.level, a.level));
}

/** A version of which only the document is at hand. */
export async function versionOf(model: Model): Promise<Version> {
  return { model, types: await emitOpenApiTypes(model) };
}

/** What can be seen in the types as well; they say it in more detail. */
const seenByTypes = new Set(
  "enum-values-added enum-values-removed media-type-removed operation-id-changed operation-removed parameter-became-required parameter-removed path-removed property-removed request-body-became-required request-body-removed required-properties-added required-properties-removed response-header-removed response-removed schema-combinator-changed schema-type-changed compatible number-widened".split(
    " ",
  ),
);

/** What the wire tells of a path or by the new name, and the types of the operation by its old one. */
const aboutOperations = new Set(["operation-id-changed", "operation-removed", "path-removed"]);
const goneOperations = new Set(["operation-removed", "operation-renamed", "path-changed"]);

/** Whether the types tell of the same thing, at the same place or a closer one, and take it no less seriously. */
function isToldBy(types: readonly Change[], { level, rule, place }: Change): boolean {
  if (!seenByTypes.has(rule)) return false;
  if (aboutOperations.has(rule) && types.some((other) => goneOperations.has(other.rule))) return true;
  return types.some((other) => {
    if (compareLevels(other.level, level) < 0 || other.place.operation !== place.operation) return false;
    if (place.part === undefined) return true;
    const [part, wanted] = [describePlace({ ...other.place, path: [] }), describePlace({ ...place, path: [] })];
    if (part !== wanted && !wanted.startsWith(part)) return false;
    const [a, b] = [other.place.path, place.path];
    return a.slice(0, b.length).join() === b.slice(0, a.length).join();
  });
}

function keyOf({ level, place, message, pointer }: Change): string {
  return [level, place.operation, describePlace(place), message, pointer?.join("/")].join("\n");
}
