import { expect, it } from "vitest";
import { hoistRequired } from "./hoist-required.js";

it("requires of the whole what one part of allOf requires of another", () => {
  const schema = { allOf: [{ properties: { id: {} } }, { required: ["id", "own"], properties: { own: {} } }] };
  hoistRequired(schema);
  expect(schema).toMatchObject({ required: ["id"] });
});

it("leaves a composition alone whose parts describe what they require", () => {
  const schema = { allOf: [{ required: ["id"], properties: { id: {} } }] };
  hoistRequired(schema);
  expect(schema).not.toHaveProperty("required");
});
