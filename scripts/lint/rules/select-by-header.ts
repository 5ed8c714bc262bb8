import { isNode, type Node, type Rule } from "../redocly.js";

/**
 * `x-select-by-header` says which branch of an `anyOf` an answer uses, by a header of the request. It names branches
 * as components, so a renamed component must not leave it behind.
 */
export const selectByHeader: Rule = () => ({
  Schema(schema, { report, location }) {
    const select = schema["x-select-by-header"];
    if (select === undefined) return;
    const at = location.child(["x-select-by-header"]);
    if (!isNode(select) || typeof select.header !== "string" || !isNode(select.values)) {
      report({ message: "x-select-by-header needs header, values, otherwise and client.", location: at });
      return;
    }
    const branches = branchNames(schema);
    const named = [
      ...Object.entries(select.values).map(([value, target]) => [["values", value], target] as const),
      [["otherwise"], select.otherwise] as const,
    ];
    for (const [path, target] of named) {
      if (typeof target === "string" && branches.includes(target)) continue;
      report({
        message: `Expected one of the branches of anyOf, ${branches.join(" or ")}; got ${String(target)}.`,
        location: at.child(path),
      });
    }
    if (typeof select.client === "string" && select.client in select.values) return;
    report({
      message: `client is the value that our client sends, one of ${Object.keys(select.values).join(", ")}; got ${String(select.client)}.`,
      location: at.child(["client"]),
    });
  },
});

/** The branches as the bundled document calls them. */
function branchNames({ anyOf }: Node): string[] {
  if (!Array.isArray(anyOf)) return [];
  return anyOf.flatMap((branch) => {
    if (!isNode(branch) || typeof branch.$ref !== "string") return [];
    const name = branch.$ref
      .split("/")
      .at(-1)
      ?.replace(/\.(?:ya?ml|json)$/, "");
    return [`#/components/schemas/${name}`];
  });
}
