import type { OperationData } from "../api-model.js";
import { isJson } from "../media-types.js";
import { type SampleOptions, sample } from "../sample.js";
import type { SchemaSet } from "../schema-set.js";
import type { Check } from "../validator.js";
import type { NamedExample } from "./api.js";

/** A reply to make a body for. */
export interface BodyRequest {
  readonly operation: OperationData;
  readonly entry: string;
  readonly type: string;
  readonly schema: string;
  /** In the order they are to be tried. */
  readonly examples: readonly NamedExample[];
}

/** From what the schema's own examples say to what has nothing in it that may be wrong. */
const attempts: readonly SampleOptions[] = [
  {},
  { branch: 1 },
  { hints: false },
  { hints: false, branch: 1 },
  { hints: false, branch: 2 },
  { hints: false, branch: 3 },
  { hints: false, sparse: true },
  { hints: false, sparse: true, branch: 1 },
  { hints: false, sparse: true, branch: 2 },
  { hints: false, sparse: true, branch: 3 },
];

/**
 * The value that a reply carries: the first example that keeps to its schema, else one made from the schema. Where none
 * keeps to it, one that comes near.
 *
 * @param warn told of examples that are passed over, and of a schema that no value was found for
 */
export function makeBody(
  { operation, entry, type, schema, examples }: BodyRequest,
  schemas: SchemaSet,
  check: Check,
  warn: (message: string) => void,
): unknown {
  const where = `${operation.id} (${operation.method} ${operation.path}) ${entry} ${type}`;
  for (const { name, value } of examples) {
    // XML and the like as text, of a schema that speaks of objects.
    if (typeof value === "string" && !isJson(type)) return value;
    const [fault] = check(value);
    if (!fault) return value;
    warn(
      `${where}: the example ${JSON.stringify(name)} breaks its own schema (${faultText(fault)}) and is passed over`,
    );
  }
  const node = schemas.get(schema) ?? true;
  for (const options of attempts) {
    const value = sample(schemas, node, options);
    if (check(value).length === 0) return value;
  }
  const near = sample(schemas, node, { hints: false });
  const [fault] = check(near);
  warn(
    `${where}: no value was found that keeps to the schema; it is answered with one that does not (${fault && faultText(fault)})`,
  );
  return near;
}

function faultText({ at, message }: { readonly at: string; readonly message: string }): string {
  return `${at}${at === "" ? "" : " "}${message}`;
}
