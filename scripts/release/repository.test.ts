import { expect, it } from "vitest";
import { judgeRepository, setRepository } from "./repository.js";
import { makeSmallRepository } from "./test/repository.js";

it("writes where the packages come from, so that npm takes them with provenance", async () => {
  const small = await makeSmallRepository();
  const manifest = () => JSON.parse(small.read("packages/client/package.json"));
  expect(judgeRepository("client", manifest(), "parcels/api")).toEqual([
    "client names no repository: npm refuses provenance unless it is git+https://github.com/parcels/api.git\n" +
      "  fix: node scripts/run.mjs scripts/set-repository.ts, before it is packed",
  ]);
  expect(setRepository(".", "parcels/api")).toHaveLength(3);
  expect(manifest()).toMatchObject({
    dependencies: { "@trigger-api/types": "workspace:*" },
    repository: { type: "git", url: "git+https://github.com/parcels/api.git", directory: "packages/client" },
  });
  expect(judgeRepository("client", manifest(), "parcels/api")).toEqual([]);
  expect(judgeRepository("client", manifest(), "fork/api")).toHaveLength(1);
});

it("asks for no repository where nothing is published from", () => {
  expect(judgeRepository("client", {}, undefined)).toEqual([]);
});

it.each([
  [undefined, "expected owner/name, got nothing"],
  ["", 'expected owner/name, got ""'],
  ["parcels", 'expected owner/name, got "parcels"'],
])("refuses %j as repository", (slug, message) => {
  expect(() => setRepository(".", slug)).toThrow(message);
});
