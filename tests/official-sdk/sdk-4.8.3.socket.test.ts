import { expect, it } from "vitest";
import { fidelity } from "../../packages/mock-server/src/trigger/fidelity.js";
import { play } from "./play.js";

const { operations } = play("4.8.3");

it("the operations that the cases of the newest SDK reach are those whose fidelity is sdk", () => {
  const held = Object.entries(fidelity).flatMap(([id, kind]) => (kind === "sdk" ? [id] : []));
  expect([...operations].sort()).toEqual(held.sort());
});
