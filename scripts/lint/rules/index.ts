import type { Rule } from "../redocly.js";
import { closedOrOpenObject } from "./closed-or-open-object.js";
import { exampleDetails } from "./example-details.js";
import { oneWayDates } from "./one-way-dates.js";
import { openEnum } from "./open-enum.js";
import { operationId } from "./operation-id.js";
import { propertyDescription } from "./property-description.js";
import { responseExamples } from "./response-examples.js";
import { selectByHeader } from "./select-by-header.js";

/** The rules by the names under which redocly.yaml switches them on, after `house/`. */
export const rules: Readonly<Record<string, Rule>> = {
  "operation-id": operationId,
  "property-description": propertyDescription,
  "response-examples": responseExamples,
  "example-details": exampleDetails,
  "closed-or-open-object": closedOrOpenObject,
  "one-way-dates": oneWayDates,
  "open-enum": openEnum,
  "select-by-header": selectByHeader,
};
