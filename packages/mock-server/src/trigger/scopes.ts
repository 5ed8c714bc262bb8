/** Something that a scope may name: a run, its task, one of its tags. */
export interface ScopeTarget {
  readonly type: string;
  /** Without it only scopes over all of the type reach it. */
  readonly id?: string;
}

/**
 * Whether one of the granted scopes is enough for one of those that an operation asks for. A scope reads `action:type`
 * or `action:type:id` (an id may hold colons); `*` is every action, `all` every type, `admin` alone everything.
 */
export function grants(granted: readonly string[], asked: readonly string[], targets: readonly ScopeTarget[]): boolean {
  return granted.some((scope) => {
    if (scope === "admin") return true;
    const [action = "", type = "", ...rest] = scope.split(":");
    const id = rest.length > 0 ? rest.join(":") : undefined;
    return asked.some((wanted) => {
      const [wantedAction = "", wantedType = ""] = wanted.split(":");
      if (action !== "*" && action !== wantedAction) return false;
      if (type !== "all" && type !== wantedType) return false;
      return id === undefined || targets.some((target) => target.type === wantedType && target.id === id);
    });
  });
}
