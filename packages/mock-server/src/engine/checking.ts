import { type Coerce, createCoerce } from "./coerce.js";
import type { ApiModel } from "./definition.js";
import { readSchemas } from "./schema-set.js";
import { loadValidator, type Validator } from "./validator.js";

/** All that is needed to hold requests and replies against a model's schemas. */
export interface Checking {
  readonly validator: Validator;
  readonly coerce: Coerce;
  /** Values of the variant header that select a wording somewhere. */
  readonly variants: ReadonlySet<string>;
}

const loaded = new WeakMap<ApiModel, Promise<Checking>>();

/**
 * Made once for each model: a test file that opens a server for every test compiles each schema once.
 *
 * @param warn told of schemas that cannot be checked, the first time that one is needed
 */
export function loadChecking(model: ApiModel, warn: (message: string) => void): Promise<Checking> {
  const known = loaded.get(model);
  if (known) return known;
  const checking = makeChecking(model, warn);
  loaded.set(model, checking);
  return checking;
}

async function makeChecking(model: ApiModel, warn: (message: string) => void): Promise<Checking> {
  const schemas = readSchemas(model.schemas);
  const validator = await loadValidator(schemas, warn);
  return { validator, coerce: createCoerce(schemas), variants: schemas.variants };
}
