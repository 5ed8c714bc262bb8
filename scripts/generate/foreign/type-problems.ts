import type { Model } from "../model.js";
import type { TypeProblem } from "../types/check-types.js";

/** What TypeScript said, a line for each schema or operation: its name, the place in it, and how much more there was. */
export function describeTypeProblems(problems: readonly TypeProblem[], model: Model): string[] {
  const found = new Map<string, { readonly first: string; more: number }>();
  for (const problem of problems) {
    const { subject, place } = subjectOf(problem, model);
    const known = found.get(subject);
    if (known) known.more += 1;
    else found.set(subject, { first: `${place === "" ? "" : `at ${place}: `}${problem.message}`, more: 0 });
  }
  return [...found].map(
    ([subject, { first, more }]) =>
      `the type of ${subject} does not compile: ${first}${more > 0 ? ` (and ${more} more)` : ""}`,
  );
}

function subjectOf({ where }: TypeProblem, { schemas, operations }: Model): { subject: string; place: string } {
  const kinds = [
    { prefix: "components.schemas.", word: "schema", names: schemas.map(({ name }) => name) },
    { prefix: "operations.", word: "operation", names: operations.map(({ id }) => id) },
  ];
  for (const { prefix, word, names } of kinds) {
    if (!where.startsWith(prefix)) continue;
    const rest = where.slice(prefix.length);
    // Names may have dots in them.
    const fit = names.filter((name) => rest === name || rest.startsWith(`${name}.`));
    const name = fit.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
    if (name !== "") return { subject: `${word} ${JSON.stringify(name)}`, place: rest.slice(name.length + 1) };
  }
  return { subject: where, place: "" };
}
