import { follow } from "./follow.js";
import { isNode, type Location, type Node, type RuleContext } from "./redocly.js";

/** A schema that some operation sends or answers, found by following every reference. */
export interface ReachedSchema {
  readonly schema: Node;
  readonly location: Location;
  request: boolean;
  response: boolean;
}

/** Collects, over the operations of a document, which schemas callers send and which the server answers with. */
export interface Directions {
  /** Call it with each operation, and the parameters that its path shares. */
  add(operation: Node, context: RuleContext): void;
  reached(): readonly ReachedSchema[];
}

type Direction = "request" | "response";

/** Keywords under which a schema, a list of schemas or a map of schemas stands. */
const single = [
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties", "$defs", "dependentSchemas"];

/** Starts an empty collection. */
export function createDirections(): Directions {
  const found = new Map<string, ReachedSchema>();

  function walk(node: unknown, at: Location, direction: Direction, context: RuleContext): void {
    const target = follow(node, at, context);
    if (!target) return;
    const { node: schema, location } = target;
    const key = `${location.source.absoluteRef}${location.pointer}`;
    const reached = found.get(key) ?? { schema, location, request: false, response: false };
    if (reached[direction]) return;
    reached[direction] = true;
    found.set(key, reached);
    const visit = (child: unknown, path: readonly (string | number)[]) =>
      walk(child, location.child(path), direction, context);
    for (const keyword of single) visit(schema[keyword], [keyword]);
    for (const keyword of lists) {
      const list = schema[keyword];
      if (Array.isArray(list)) for (const [index, child] of list.entries()) visit(child, [keyword, index]);
    }
    for (const keyword of maps) {
      const map = schema[keyword];
      if (isNode(map)) for (const [name, child] of Object.entries(map)) visit(child, [keyword, name]);
    }
  }

  function walkContent(holder: unknown, at: Location, direction: Direction, context: RuleContext): void {
    const target = follow(holder, at, context);
    if (!target) return;
    walk(target.node.schema, target.location.child(["schema"]), direction, context);
    if (!isNode(target.node.content)) return;
    for (const [type, media] of Object.entries(target.node.content)) {
      if (isNode(media)) walk(media.schema, target.location.child(["content", type, "schema"]), direction, context);
    }
  }

  return {
    add(operation, context) {
      const { location } = context;
      walkContent(operation.requestBody, location.child(["requestBody"]), "request", context);
      if (Array.isArray(operation.parameters)) {
        for (const [index, parameter] of operation.parameters.entries()) {
          walkContent(parameter, location.child(["parameters", index]), "request", context);
        }
      }
      if (!isNode(operation.responses)) return;
      for (const [status, response] of Object.entries(operation.responses)) {
        walkContent(response, location.child(["responses", status]), "response", context);
      }
    },
    reached: () => [...found.values()],
  };
}
