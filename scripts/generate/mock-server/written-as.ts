import type { Model, Parameter, Schema, SchemaObject } from "../model.js";

/** What the engine has to know of how a parameter's value stands in a request. */
export type WrittenAs = (parameter: Parameter) => {
  readonly array?: "comma" | "repeat" | "space" | "pipe";
  readonly object?: "deep" | "members" | "pairs";
  readonly json?: true;
  /** Written in a way that the engine does not read: any text will do. */
  readonly opaque?: true;
};

export function createWrittenAs(model: Model): WrittenAs {
  const byName = new Map(model.schemas.map(({ name, schema }) => [`#/components/schemas/${name}`, schema]));

  function mayBe(type: string, schema: Schema | undefined, seen: readonly string[] = []): boolean {
    if (typeof schema !== "object") return false;
    const { $ref } = schema;
    if ($ref !== undefined) return !seen.includes($ref) && mayBe(type, byName.get($ref), [...seen, $ref]);
    if (schema.type !== undefined) return [schema.type].flat().includes(type);
    if (type === "object" && schema.properties !== undefined) return true;
    const parts: readonly (keyof SchemaObject)[] = ["anyOf", "oneOf", "allOf"];
    return parts.some((key) => {
      const branches = schema[key];
      // The cast: these three keywords hold schemas.
      return Array.isArray(branches) && (branches as Schema[]).some((branch) => mayBe(type, branch, seen));
    });
  }

  return ({ in: place, style, explode, schema, content }) => {
    if (content !== undefined) return /\bjson\b/.test(content) ? { json: true } : { opaque: true };
    const isObject = mayBe("object", schema) && !mayBe("array", schema);
    if (place === "query") {
      if (style === "deepObject") return { object: "deep" };
      if (isObject) return { object: style === "form" && explode ? "members" : "pairs" };
      if (!explode && style === "spaceDelimited") return { array: "space" };
      if (!explode && style === "pipeDelimited") return { array: "pipe" };
      return { array: explode ? "repeat" : "comma" };
    }
    if (isObject || (place === "path" && style !== "simple")) return { opaque: true };
    if (place === "header") return { array: "comma" };
    return mayBe("array", schema) ? { array: "comma" } : {};
  };
}
