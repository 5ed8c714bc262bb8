/**
 * The little of Redocly's plugin interface that the rules use. The CLI comes bundled, without types to import.
 */
export interface RuleContext {
  /** Reports a problem, at the node being visited unless told otherwise. */
  report(problem: { readonly message: string; readonly location?: Location }): void;
  readonly location: Location;
  /** Follows a reference, read as standing in the file `from`. Gives a node that is none back as it is. */
  resolve(node: unknown, from?: string): { readonly node?: unknown; readonly location?: Location };
}

/** A place in a document. */
export interface Location {
  readonly source: { readonly absoluteRef: string };
  /** `#/properties/delay` within its file. */
  readonly pointer: string;
  child(path: readonly (string | number)[] | string): Location;
  key(): Location;
}

/** Node type → what to do when one is met. */
export type Visitors = Readonly<Record<string, Visitor>>;

type Visitor = ((node: Node, context: RuleContext) => void) | { leave(node: Node, context: RuleContext): void };

/** An object of the document; what stands in it is not known before it was looked at. */
export type Node = Readonly<Record<string, unknown>>;

/** A rule, made anew for each document. */
export type Rule = () => Visitors;

/** Whether something is an object, and not a list. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
