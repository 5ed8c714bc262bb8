import { createDirections } from "../directions.js";
import type { Rule } from "../redocly.js";

/**
 * A schema with a date-time is either sent or answered, never both: callers may send a `Date`, answers hold text,
 * and one type cannot be both.
 */
export const oneWayDates: Rule = () => {
  const directions = createDirections();
  return {
    Operation: (operation, context) => directions.add(operation, context),
    Root: {
      leave(_, { report }) {
        for (const { schema, location, request, response } of directions.reached()) {
          if (schema.format !== "date-time" || !request || !response) continue;
          report({
            message:
              "This date-time is reached from a request and from a response. Callers may send a Date, answers are text: make a component for each.",
            location: location.child(["format"]),
          });
        }
      },
    },
  };
};
