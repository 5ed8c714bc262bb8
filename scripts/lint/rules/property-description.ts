import { isNode, type Rule } from "../redocly.js";

/** Every property says what it is, itself or through the schema that it refers to: types and reference page show it. */
export const propertyDescription: Rule = () => ({
  Schema(schema, { report, location }) {
    if (!isNode(schema.properties)) return;
    for (const [name, property] of Object.entries(schema.properties)) {
      if (!isNode(property) || property.$ref !== undefined) continue;
      if (typeof property.description === "string" && property.description.trim() !== "") continue;
      report({
        message: `Property "${name}" has no description. Say what it is, with unit and limits, or refer to a schema that does.`,
        location: location.child(["properties", name]).key(),
      });
    }
  },
});
