import { expect, it } from "vitest";
import { judgeTarball } from "./tarballs.js";

const files = ["package.json", "README.md", "LICENSE", "dist/index.js", "dist/index.d.ts"];

it("accepts what belongs in a package", () => {
  expect(judgeTarball({ name: "client", bytes: 60_000, files: [...files, "CHANGELOG.md"] })).toEqual([]);
});

it("names what is too large, what does not belong there, and what is missing", () => {
  const packed = { name: "client", bytes: 900_000, files: ["package.json", "LICENSE", "src/retry.test.ts"] };
  expect(judgeTarball(packed)).toEqual([
    "client is 900 kB packed: expected at most 80 kB",
    'client holds src/retry.test.ts, which is for nobody who installs it\n  fix: "files" in packages/client/package.json',
    "client has no README.md",
  ]);
});

it("takes no test of the mock for a part of it", () => {
  const packed = { name: "mock-server", bytes: 1, files: [...files, "src/engine/router.test.ts"] };
  expect(judgeTarball(packed)).toHaveLength(1);
});
