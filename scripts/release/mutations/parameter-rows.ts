import { add, type Mutation, remove, set } from "./edit.js";

/** Changes of parameters. */
export const parameterRows: readonly Mutation[] = [
  {
    name: "add an optional query parameter",
    due: "minor",
    edits: [add("list/parameters", { name: "env", in: "query", schema: { type: "string" } })],
  },
  {
    name: "add the first optional query parameter",
    due: "minor",
    edits: [add("retrieve/parameters", { name: "env", in: "query", schema: { type: "string" } })],
  },
  {
    name: "add the first optional header",
    due: "minor",
    edits: [add("retrieve/parameters", { name: "X-Env", in: "header", schema: { type: "string" } })],
  },
  {
    name: "add a first required query parameter",
    due: "major",
    edits: [add("retrieve/parameters", { name: "env", in: "query", required: true, schema: { type: "string" } })],
  },
  { name: "remove an optional query parameter", due: "major", edits: [remove("list/parameters/1")] },
  { name: "remove the only query parameters", due: "major", edits: [set("list/parameters", [])] },
  { name: "a query parameter becomes required", due: "major", edits: [set("list/parameters/1/required", true)] },
  { name: "a query parameter becomes a header", due: "major", edits: [set("list/parameters/1/in", "header")] },
  { name: "rename a query parameter", due: "major", edits: [set("list/parameters/1/name", "state")] },
  {
    name: "a query parameter is written in another style",
    due: "major",
    edits: [set("list/parameters/1/style", "spaceDelimited")],
  },
  {
    name: "a required query parameter becomes optional",
    due: "minor",
    given: [set("list/parameters/1/required", true)],
    edits: [set("list/parameters/1/required", false)],
  },
];
