import { createDirections } from "../directions.js";
import type { Rule } from "../redocly.js";

/** Only answers may grow new words: what callers may send is a closed list, or a misspelt word would type-check. */
export const openEnum: Rule = () => {
  const directions = createDirections();
  return {
    Schema(schema, { report, location }) {
      if (schema["x-open-enum"] === undefined) return;
      if (schema["x-open-enum"] === true && (Array.isArray(schema.enum) || Array.isArray(schema.anyOf))) return;
      report({
        message: "x-open-enum is true, and stands beside an enum or an anyOf of enums and patterns.",
        location: location.child(["x-open-enum"]),
      });
    },
    Operation: (operation, context) => directions.add(operation, context),
    Root: {
      leave(_, { report }) {
        for (const { schema, location, request } of directions.reached()) {
          if (schema["x-open-enum"] === undefined || !request) continue;
          report({
            message:
              "A caller may send this open enum. Inputs are closed lists: drop x-open-enum, or make a component for each.",
            location: location.child(["x-open-enum"]),
          });
        }
      },
    },
  };
};
