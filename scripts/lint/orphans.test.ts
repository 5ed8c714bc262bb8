import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { bundle, createConfig } from "@redocly/openapi-core";
import { expect, it } from "vitest";

const openapi = resolve(import.meta.dirname, "../../openapi");

/** Files that no document refers to are not linted, and look as if they counted. */
it("uses every file below openapi/paths, openapi/components and openapi/mock-control", async () => {
  const config = await createConfig({});
  const used = new Set<string>();
  for (const root of ["openapi.yaml", "mock-control.yaml"]) {
    const { fileDependencies } = await bundle({ ref: join(openapi, root), config });
    for (const file of fileDependencies) used.add(relative(openapi, file));
  }
  const files = ["paths", "components", "mock-control"].flatMap((folder) =>
    readdirSync(join(openapi, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(openapi, join(entry.parentPath, entry.name))),
  );
  expect(files.filter((file) => !used.has(file))).toEqual([]);
});
