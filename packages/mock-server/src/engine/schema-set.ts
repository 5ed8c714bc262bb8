/** A JSON Schema as it came out of the model's text. */
export type SchemaNode = boolean | { readonly [keyword: string]: unknown };

/** The schemas of a model, read from its text once. References between them are keys. */
export interface SchemaSet {
  get(key: string): SchemaNode | undefined;
  /** Follows a schema that is nothing but a reference. */
  resolve(schema: SchemaNode): SchemaNode;
  /**
   * The schema as it stands for a caller who chose this variant: each `x-select-by-header` replaced by the branch
   * that the variant selects.
   */
  forVariant(schema: SchemaNode, variant: string): SchemaNode;
  /** Values of the variant header that select a branch somewhere. */
  readonly variants: ReadonlySet<string>;
}

/** Reads the text of {@link ApiModel.schemas}. */
export function readSchemas(text: string): SchemaSet {
  // The generator wrote the text: one object of schemas.
  const schemas = JSON.parse(text) as Readonly<Record<string, SchemaNode>>;
  const variants = new Set<string>();
  if (text.includes(`"${selector}"`)) collectVariants(schemas, variants);
  return createSchemaSet(schemas, variants);
}

/** A set of schemas that stand in memory already. */
export function createSchemaSet(
  schemas: Readonly<Record<string, SchemaNode>>,
  variants: ReadonlySet<string> = new Set(),
): SchemaSet {
  function get(key: string): SchemaNode | undefined {
    return Object.hasOwn(schemas, key) ? schemas[key] : undefined;
  }

  function resolve(schema: SchemaNode): SchemaNode {
    let at = schema;
    // A ring of references is the schema's mistake; following a few is enough to find a type.
    for (let hops = 0; hops < 10 && isObject(at) && typeof at.$ref === "string"; hops++) {
      const next = get(at.$ref);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  }

  return {
    get,
    resolve,
    forVariant: (schema, variant) =>
      // Selecting branches keeps a schema a schema.
      (variants.size === 0 ? schema : select(schema, variant)) as SchemaNode,
    variants,
  };
}

const selector = "x-select-by-header";

interface Selection {
  readonly values: Readonly<Record<string, string>>;
  readonly otherwise: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSelection(value: unknown): value is Selection {
  return isObject(value) && isObject(value.values) && typeof value.otherwise === "string";
}

function collectVariants(node: unknown, into: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectVariants(item, into);
  } else if (isObject(node)) {
    const selection = node[selector];
    if (isSelection(selection)) for (const value of Object.keys(selection.values)) into.add(value);
    for (const value of Object.values(node)) collectVariants(value, into);
  }
}

function select(node: unknown, variant: string): unknown {
  if (Array.isArray(node)) return node.map((item) => select(item, variant));
  if (!isObject(node)) return node;
  const selection = node[selector];
  if (isSelection(selection)) {
    const { anyOf: _branches, [selector]: _selection, ...rest } = node;
    const chosen = Object.hasOwn(selection.values, variant) ? selection.values[variant] : selection.otherwise;
    return { ...rest, $ref: chosen };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, select(value, variant)]));
}
