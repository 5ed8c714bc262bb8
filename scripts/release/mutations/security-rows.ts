import { add, type Mutation, remove, set } from "./edit.js";

/** Who is let in, with rules of the document and of its operations. */
export const securityRows: readonly Mutation[] = [
  {
    name: "an open operation comes under the document's rule",
    due: "major",
    given: [set("retrieve/security", [])],
    edits: [remove("retrieve/security")],
  },
  { name: "the document's rule is dropped", due: "minor", edits: [remove("security")] },
  {
    name: "the document gets a rule",
    due: "major",
    given: [remove("security")],
    edits: [set("security", [{ secretKey: [] }])],
  },
  { name: "another credential is taken as well", due: "minor", edits: [add("security", { publicToken: [] })] },
  {
    name: "one of two credentials is taken no more",
    due: "major",
    given: [add("security", { publicToken: [] })],
    edits: [remove("security/0")],
  },
  {
    name: "a scope is needed",
    due: "major",
    given: [set("retrieve/security", [{ publicToken: [] }])],
    edits: [set("retrieve/security", [{ publicToken: ["read:runs"] }])],
  },
  {
    name: "a scope is needed no more",
    due: "minor",
    given: [set("retrieve/security", [{ publicToken: ["read:runs"] }])],
    edits: [set("retrieve/security", [{ publicToken: [] }])],
  },
  { name: "credentials become optional", due: "minor", edits: [add("security", {})] },
  {
    name: "the key goes in another header",
    due: "major",
    edits: [set("components/securitySchemes/secretKey", { type: "apiKey", in: "header", name: "X-Key" })],
  },
  {
    name: "the document's rule is said again at an operation",
    due: "same",
    edits: [set("retrieve/security", [{ secretKey: [] }])],
  },
  {
    name: "the description of a scheme",
    due: "patch",
    edits: [set("components/securitySchemes/secretKey/description", "A key.")],
  },
  {
    name: "credentials in another order",
    due: "same",
    given: [set("security", [{ secretKey: [] }, { publicToken: [] }])],
    edits: [set("security", [{ publicToken: [] }, { secretKey: [] }])],
  },
];
