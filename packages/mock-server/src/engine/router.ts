import type { OperationData } from "./definition.js";

/** An operation that takes a request, with the path's parameters decoded. */
export interface Route {
  readonly operation: OperationData;
  readonly params: Readonly<Record<string, string>>;
}

/** What stands at a path. */
export interface Match {
  /** The operation under the request's verb. */
  readonly route: Route | undefined;
  /** Operations on the same path under other verbs, in spec order. Filled only where `route` is missing. */
  readonly candidates: readonly Route[];
}

export interface Router {
  match(method: string, path: string): Match;
}

interface Node {
  readonly literals: Map<string, Node>;
  /** Segments that are text and parameters, such as `{name}.{ext}` or `{id}:cancel`, in spec order. */
  readonly mixed: Mixed[];
  parameter: Node | undefined;
  readonly operations: Map<string, Leaf>;
}

interface Mixed {
  readonly segment: string;
  readonly pattern: RegExp;
  readonly node: Node;
}

interface Leaf {
  readonly operation: OperationData;
  readonly names: readonly string[];
}

const nothing: Match = { route: undefined, candidates: [] };

/**
 * Finds operations by verb and path. A literal segment wins over one that is partly text, and that over a parameter; a
 * parameter takes one segment, or the rest of one, that is not empty and comes out decoded (undecodable text stays as
 * sent).
 */
export function createRouter(operations: readonly OperationData[]): Router {
  const root = createNode();
  for (const operation of operations) add(root, operation);
  return {
    match(method, path) {
      const segments = path.split("/");
      const values: string[] = [];
      const node = find(root, segments, 1, values, method) ?? find(root, segments, 1, values, undefined);
      if (!node) return nothing;
      const leaf = node.operations.get(method);
      if (leaf) return { route: toRoute(leaf, values), candidates: [] };
      return { route: undefined, candidates: [...node.operations.values()].map((other) => toRoute(other, values)) };
    },
  };
}

function createNode(): Node {
  return { literals: new Map(), mixed: [], parameter: undefined, operations: new Map() };
}

function add(root: Node, operation: OperationData): void {
  let node = root;
  const names: string[] = [];
  for (const segment of operation.path.split("/").slice(1)) {
    if (/^\{[^{}]*\}$/.test(segment)) {
      names.push(segment.slice(1, -1));
      node.parameter ??= createNode();
      node = node.parameter;
    } else if (/\{[^{}]*\}/.test(segment)) {
      for (const [, name = ""] of segment.matchAll(/\{([^{}]*)\}/g)) names.push(name);
      node = mixedNode(node, segment);
    } else {
      const next = node.literals.get(segment) ?? createNode();
      node.literals.set(segment, next);
      node = next;
    }
  }
  node.operations.set(operation.method, { operation, names });
}

function mixedNode({ mixed }: Node, segment: string): Node {
  const known = mixed.find((one) => one.segment === segment);
  if (known) return known.node;
  const parts = segment.split(/\{[^{}]*\}/).map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const added = { segment, pattern: new RegExp(`^${parts.join("(.+?)")}$`), node: createNode() };
  mixed.push(added);
  return added.node;
}

/** Depth first, so that `/parcels/latest` may still fall back to `/parcels/{id}` under another verb. */
function find(
  node: Node,
  segments: readonly string[],
  at: number,
  values: string[],
  method: string | undefined,
): Node | undefined {
  const segment = segments[at];
  if (segment === undefined) {
    const ends = method === undefined ? node.operations.size > 0 : node.operations.has(method);
    return ends ? node : undefined;
  }
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, at + 1, values, method);
  if (found || segment === "") return found;
  for (const { pattern, node: next } of node.mixed) {
    const parts = pattern.exec(segment)?.slice(1);
    if (!parts) continue;
    values.push(...parts);
    const below = find(next, segments, at + 1, values, method);
    if (below) return below;
    values.length -= parts.length;
  }
  if (!node.parameter) return undefined;
  values.push(segment);
  const below = find(node.parameter, segments, at + 1, values, method);
  if (!below) values.pop();
  return below;
}

function toRoute({ operation, names }: Leaf, values: readonly string[]): Route {
  const params: Record<string, string> = {};
  for (let i = 0; i < names.length; i++) params[names[i] ?? ""] = decode(values[i] ?? "");
  return { operation, params };
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
