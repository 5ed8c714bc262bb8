import { queryParameters } from "../generate/client/query-shape.js";
import type { Model, Operation } from "../generate/model.js";
import type { Change } from "./change.js";

/**
 * What the client's methods take by position, where that moves: the body, else the query, stands before the options, so
 * that the first optional one of either pushes the options away. Neither the wire nor the types of the API show it.
 */
export function judgeClientArguments(before: Model, after: Model): Change[] {
  const now = new Map(after.operations.map((operation) => [operation.id, operation]));
  return before.operations.flatMap((operation): Change[] => {
    const other = now.get(operation.id);
    if (other === undefined) return [];
    const [old, current] = [argumentsOf(operation), argumentsOf(other)];
    if (old.join() === current.join()) return [];
    return [
      {
        level: "major",
        place: { operation: operation.id, path: [] },
        message: `moves the arguments of the client's method: ${write(operation, old)} is now ${write(other, current)}`,
        judge: "types",
        rule: "client-arguments-moved",
      },
    ];
  });
}

/** What follows the path parameters. */
function argumentsOf(operation: Operation): string[] {
  if (operation.requestBody && operation.requestBody.content.length > 0) return ["body", "options"];
  return queryParameters(operation).length > 0 ? ["query", "options"] : ["options"];
}

function write({ name, parameters }: Operation, last: readonly string[]): string {
  const inPath = parameters.filter((one) => one.in === "path").map((one) => one.name);
  return `${name}(${[...inPath, ...last].join(", ")})`;
}
