import { type Coerce, createCoerce } from "./coerce.js";
import { readSchemas } from "./schema-set.js";
import { loadValidator, type Validator } from "./validator.js";

/** All that is needed to hold requests and replies against a model's schemas. */
export interface Checking {
  readonly validator: Validator;
  readonly coerce: Coerce;
  /** Values of the variant header that select a wording somewhere. */
  readonly variants: ReadonlySet<string>;
}

/**
 * @param text see {@link ApiModel.schemas}
 * @param warn told of schemas that cannot be checked
 */
export async function loadChecking(text: string, warn: (message: string) => void): Promise<Checking> {
  const schemas = readSchemas(text);
  const validator = await loadValidator(schemas, warn);
  return { validator, coerce: createCoerce(schemas), variants: schemas.variants };
}
