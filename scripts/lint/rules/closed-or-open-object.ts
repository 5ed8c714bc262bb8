import type { Node, Rule } from "../redocly.js";

const saysMore = [
  "$ref",
  "additionalProperties",
  "unevaluatedProperties",
  "patternProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "enum",
  "const",
];

/**
 * No bare `type: object`: the types would come out as an object that nothing fits. One that takes anything says
 * `additionalProperties: true`.
 */
export const closedOrOpenObject: Rule = () => ({
  Schema(schema, { report, location }) {
    if (!isObjectType(schema) || hasProperties(schema) || saysMore.some((keyword) => schema[keyword] !== undefined)) {
      return;
    }
    report({
      message:
        "An object without properties fits nothing in TypeScript. List its properties, or say additionalProperties: true.",
      location: location.child(["type"]),
    });
  },
});

function isObjectType({ type }: Node): boolean {
  return type === "object" || (Array.isArray(type) && type.includes("object"));
}

function hasProperties({ properties }: Node): boolean {
  return typeof properties === "object" && properties !== null && Object.keys(properties).length > 0;
}
