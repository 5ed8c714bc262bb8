import type { Rule } from "../redocly.js";

const name = "[a-z][A-Za-z0-9]*";

/** An operation is called `<tag>.<name>`, and the tag is its only one: the name says where it stands in client and mock. */
export const operationId: Rule = () => ({
  Operation(operation, { report, location }) {
    const tags = Array.isArray(operation.tags) ? operation.tags : [];
    const [tag] = tags;
    if (tags.length !== 1) {
      report({
        message: `An operation has exactly one tag; this one has ${tags.length}. Keep the one before the dot of its operationId.`,
        location: location.child(["tags"]),
      });
    }
    if (typeof tag !== "string" || operation.operationId === undefined) return;
    if (!new RegExp(`^${name}\\.${name}$`).test(String(operation.operationId))) {
      report({
        message: `operationId must be <tag>.<name>, both in camelCase, such as "${tag}.retrieve"; it is "${operation.operationId}".`,
        location: location.child(["operationId"]),
      });
    } else if (!String(operation.operationId).startsWith(`${tag}.`)) {
      report({
        message: `operationId must begin with the operation's tag, "${tag}."; it is "${operation.operationId}".`,
        location: location.child(["operationId"]),
      });
    }
  },
});
