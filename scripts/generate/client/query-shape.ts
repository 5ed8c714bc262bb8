import type { Operation, Parameter } from "../model.js";
import { documentation, lineOf, withLimits } from "./documentation.js";
import { propertyName } from "./identifiers.js";
import type { ResolveSchema } from "./schemas.js";

/** A member of the query as the caller writes it: a parameter, or an object of such. */
interface Member {
  readonly parameter?: Parameter;
  readonly members: Map<string, Member>;
}

/** The query parameters of an operation. */
export function queryParameters({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter((one) => one.in === "query");
}

/**
 * The members of the query's interface, with the brackets of names as nesting: `filter[createdAt][from]` is
 * `filter?: { createdAt?: { from?: … } }`. A name that is also another's beginning keeps its brackets.
 *
 * @param all the type that has every parameter by its full name
 */
export function emitQueryMembers(operation: Operation, all: string, resolve: ResolveSchema): string {
  const root: Member = { members: new Map() };
  const parameters = queryParameters(operation);
  for (const parameter of parameters) {
    const keys = keysOf(parameter.name, parameters);
    const last = keys.pop() ?? parameter.name;
    let place = root;
    for (const key of keys) {
      const next = place.members.get(key) ?? { members: new Map() };
      place.members.set(key, next);
      place = next;
    }
    place.members.set(last, { parameter, members: new Map() });
  }
  return emitMembers(root, "  ", all, resolve);
}

/** A parameter as the caller reaches it in the query: `filter.createdAt.from`. */
export function nestedName({ name }: Parameter, all: readonly Parameter[]): string {
  return keysOf(name, all).join(".");
}

function keysOf(name: string, parameters: readonly Parameter[]): string[] {
  const first = /^([^[\]]+)(?:\[[^[\]]+\])+$/.exec(name)?.[1];
  const clashes = parameters.some(
    (one) => one.name !== name && (one.name === first || one.name.startsWith(`${name}[`)),
  );
  return first === undefined || clashes ? [name] : name.split(/[[\]]+/).filter(Boolean);
}

function emitMembers({ members }: Member, indent: string, all: string, resolve: ResolveSchema): string {
  return [...members]
    .map(([key, member]) => {
      const { parameter } = member;
      const mark = isRequired(member) ? "" : "?";
      if (!parameter) {
        const inner = emitMembers(member, `${indent}  `, all, resolve);
        return `${indent}readonly ${propertyName(key)}${mark}: {\n${inner}${indent}}${mark && " | undefined"};\n`;
      }
      const text = withLimits(lineOf(parameter.description), parameter.schema, resolve);
      const doc = documentation([text, ...(parameter.deprecated ? ["@deprecated"] : [])], indent);
      return `${doc}${indent}readonly ${propertyName(key)}${mark}: ${all}[${JSON.stringify(parameter.name)}];\n`;
    })
    .join("");
}

function isRequired({ parameter, members }: Member): boolean {
  return parameter?.required ?? [...members.values()].some(isRequired);
}
