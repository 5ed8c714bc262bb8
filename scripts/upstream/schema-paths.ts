import type { OpenApiDocument, Schema, SchemaObject } from "../generate/model.js";
import { isRecord, resolveRef } from "../generate/pointer.js";

/**
 * Paths into schemas: `data[].env.id` is the property `id` of the property `env` of the items of `data`, and `{}` stands
 * for any key of a map. A path goes through references, and through whatever alternative has the next step.
 */

/** The schema itself, and all that it refers to or is composed of, none of them twice. */
export function parts(document: OpenApiDocument, schema: unknown, seen = new Set<unknown>()): SchemaObject[] {
  const target = resolveRef(document, schema);
  if (!isRecord(target) || seen.has(target)) return [];
  seen.add(target);
  const composed = [target.allOf, target.anyOf, target.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [target, ...composed.flatMap((one) => parts(document, one, seen))];
}

/** The schemas at a path, one for each alternative that has it; none where nothing does. */
export function schemasAt(document: OpenApiDocument, schema: Schema, path: string): SchemaObject[] {
  const steps = path.split(/\.|(?=\[\]|\{\})/);
  return steps.reduce(
    (schemas, step) => schemas.flatMap((one) => parts(document, child(one, step))),
    parts(document, schema),
  );
}

function child(schema: SchemaObject, step: string): unknown {
  if (step === "[]") return schema.items;
  if (step === "{}") return schema.additionalProperties;
  return schema.properties?.[step];
}

/** All paths below a schema, in order. Where a schema holds itself, the path ends. */
export function pathsOf(document: OpenApiDocument, schema: unknown): string[] {
  const found = new Set<string>();
  const walk = (node: unknown, prefix: string, above: readonly unknown[]): void => {
    for (const part of parts(document, node)) {
      if (above.includes(part)) continue;
      const inside = [...above, part];
      for (const [name, property] of Object.entries(part.properties ?? {})) {
        const path = prefix === "" ? name : `${prefix}.${name}`;
        found.add(path);
        walk(property, path, inside);
      }
      if (part.items !== undefined) walk(part.items, `${prefix}[]`, inside);
      if (isRecord(part.additionalProperties)) walk(part.additionalProperties, `${prefix}{}`, inside);
    }
  };
  walk(schema, "", []);
  return [...found];
}
