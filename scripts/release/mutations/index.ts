import type { Mutation } from "./edit.js";
import { firstRows } from "./first-rows.js";
import { limitRows } from "./limit-rows.js";
import { operationRows } from "./operation-rows.js";
import { parameterRows } from "./parameter-rows.js";
import { requestRows } from "./request-rows.js";
import { responseRows } from "./response-rows.js";
import { sameRows } from "./same-rows.js";
import { securityRows } from "./security-rows.js";

/** All rows: what each change of the base document asks of a release, and where the judges ask for more. */
export const mutations: readonly Mutation[] = [
  ...firstRows,
  ...operationRows,
  ...requestRows,
  ...parameterRows,
  ...responseRows,
  ...limitRows,
  ...securityRows,
  ...sameRows,
];
