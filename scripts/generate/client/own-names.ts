import type { Operation } from "../model.js";
import { pascalCase } from "./identifiers.js";

/** How the interfaces of `methods.ts` are called: each name once. */
export interface OwnNames {
  methods(tag: string): string;
  query(operation: Operation): string;
  parameters(operation: Operation): string;
  readonly all: readonly string[];
}

export function createOwnNames(tags: readonly string[], withQuery: readonly Operation[]): OwnNames {
  const taken = new Set(["Methods", "HttpMethods"]);
  const names = new Map<string, string>();
  const add = (key: string, name: string): void => {
    let unique = name;
    // `a.bC` and `aB.c` fall together, and so do tags that differ in their first letter's case.
    for (let n = 2; taken.has(unique); n += 1) unique = `${name}${n}`;
    taken.add(unique);
    names.set(key, unique);
  };
  for (const tag of tags) add(`methods ${tag}`, `${pascalCase(tag)}Methods`);
  for (const { id, tag, name } of withQuery) {
    add(`query ${id}`, `${pascalCase(tag)}${pascalCase(name)}Query`);
    add(`parameters ${id}`, `${pascalCase(id)}Parameters`);
  }
  const find = (key: string): string => names.get(key) ?? "";
  return {
    methods: (tag) => find(`methods ${tag}`),
    query: ({ id }) => find(`query ${id}`),
    parameters: ({ id }) => find(`parameters ${id}`),
    all: [...names.values()],
  };
}
