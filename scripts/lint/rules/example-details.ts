import { follow } from "../follow.js";
import { isNode, type Location, type Node, type Rule, type RuleContext } from "../redocly.js";

/**
 * What Redocly's own check of examples passes over: a property that the schema does not know (a misspelt optional one, as a
 * rule), and a date-time that is none.
 */
export const exampleDetails: Rule = () => ({
  MediaType(media, context) {
    const { location } = context;
    if (!isNode(media.schema)) return;
    const schemas = [{ schema: media.schema, location: location.child(["schema"]), certain: true }];
    if (media.example !== undefined) compare(media.example, location.child(["example"]), schemas, context);
    if (!isNode(media.examples)) return;
    for (const [name, example] of Object.entries(media.examples)) {
      const target = follow(example, location.child(["examples", name]), context);
      if (target) compare(target.node.value, target.location.child(["value"]), schemas, context);
    }
  },
});

interface Applied {
  readonly schema: Node;
  readonly location: Location;
  /** False below anyOf and oneOf: the value may belong to another branch. */
  readonly certain: boolean;
}

function compare(value: unknown, at: Location, schemas: readonly Applied[], context: RuleContext): void {
  const applied = schemas.flatMap((one) => flatten(one, context, new Set()));
  if (Array.isArray(value)) {
    const items = applied.flatMap((one) => child(one, one.schema.items, ["items"]));
    for (const [index, item] of value.entries()) compare(item, at.child([index]), items, context);
  } else if (isNode(value)) {
    if (applied.length === 0 || applied.some(({ schema }) => takesAnything(schema))) return;
    for (const [name, property] of Object.entries(value)) {
      const known = applied.flatMap((one) => propertySchemas(one, name));
      if (known.length > 0) compare(property, at.child([name]), known, context);
      else context.report({ message: `The schema has no property "${name}".`, location: at.child([name]).key() });
    }
  } else if (
    typeof value === "string" &&
    applied.some(({ schema, certain }) => certain && isBrokenDate(schema, value))
  ) {
    context.report({ message: `Expected a date-time such as 2030-01-01T00:00:00.000Z, got "${value}".`, location: at });
  }
}

/** A schema and all that apply beside it, by reference or composition. */
function flatten(one: Applied, context: RuleContext, seen: Set<Node>): Applied[] {
  const target = follow(one.schema, one.location, context);
  if (!target || seen.has(target.node)) return [];
  seen.add(target.node);
  const here = { schema: target.node, location: target.location, certain: one.certain };
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = target.node[keyword];
    if (!Array.isArray(list)) return [];
    return list.flatMap((part, index) =>
      child({ ...here, certain: one.certain && keyword === "allOf" }, part, [keyword, index]),
    );
  });
  return [here, ...parts.flatMap((part) => flatten(part, context, seen))];
}

function child(one: Applied, schema: unknown, path: readonly (string | number)[]): Applied[] {
  return isNode(schema) ? [{ schema, location: one.location.child(path), certain: one.certain }] : [];
}

function propertySchemas(one: Applied, name: string): Applied[] {
  const { properties, additionalProperties } = one.schema;
  if (isNode(properties) && name in properties) return child(one, properties[name], ["properties", name]);
  return child(one, additionalProperties, ["additionalProperties"]);
}

/** A schema that says nothing of properties takes any, unless it is only there to compose others. */
function takesAnything(schema: Node): boolean {
  if (schema.additionalProperties === true || schema.patternProperties !== undefined) return true;
  const composes = ["allOf", "anyOf", "oneOf", "$ref"].some((keyword) => schema[keyword] !== undefined);
  return schema.type === undefined && schema.properties === undefined && !composes;
}

function isBrokenDate(schema: Node, value: string): boolean {
  if (schema.format !== "date-time") return false;
  return !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) || Number.isNaN(Date.parse(value));
}
