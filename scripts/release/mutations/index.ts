import type { Mutation } from "./edit.js";
import { firstRows } from "./first-rows.js";
import { furtherRows } from "./further-rows.js";
import { limitRows } from "./limit-rows.js";
import { sameRows } from "./same-rows.js";
import { securityRows } from "./security-rows.js";

/** All rows: what each change of the base document asks of a release, and where the judges ask for more. */
export const mutations: readonly Mutation[] = [
  ...firstRows,
  ...furtherRows,
  ...limitRows,
  ...securityRows,
  ...sameRows,
];
