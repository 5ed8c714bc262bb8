import { isNode, type Location, type Node, type RuleContext } from "./redocly.js";

/** The object that stands at a place, or the one that the reference there leads to; nothing where there is none. */
export function follow(
  node: unknown,
  at: Location,
  context: RuleContext,
): { readonly node: Node; readonly location: Location } | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node.$ref !== "string") return { node, location: at };
  const { node: target, location } = context.resolve(node, at.source.absoluteRef);
  return isNode(target) && location ? { node: target, location } : undefined;
}
