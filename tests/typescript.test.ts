import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { output } from "./output.js";
import { createProject, readmeExamples } from "./project.js";

/** Consumers on each TypeScript: every library is checked, and no types come along by themselves. */

const strict = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  types: [],
  target: "ES2022",
  module: "NodeNext",
  noEmit: true,
};

const versions = [
  { version: "5.4", alias: "typescript54" },
  { version: "5.9", alias: "typescript59" },
  { version: "6.0", alias: "typescript6" },
  { version: "7.0", alias: "typescript7" },
];

let project: string;

beforeAll(async () => {
  project = await createProject("typescript");
});

const home = (alias: string) => fileURLToPath(new URL(`node_modules/${alias}`, import.meta.url));

/** What a TypeScript prints of these files; where it finds something, that is the error. */
async function compile(alias: string, name: string, options: object, files: readonly string[]): Promise<string> {
  const config = join(project, `tsconfig.${alias}.${name}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }));
  return await output(process.execPath, [join(home(alias), "bin/tsc"), "-p", config], project);
}

describe.concurrent.each(versions)("a consumer on TypeScript $version", ({ version, alias }) => {
  it("is on that version", () => {
    expect(JSON.parse(readFileSync(join(home(alias), "package.json"), "utf8")).version).toMatch(`${version}.`);
  });

  it("compiles the README's examples, and what people write against the three packages", async () => {
    const examples = readmeExamples.map(({ name }) => `${name}.ts`);
    expect(await compile(alias, "all", {}, ["everything.ts", "story.ts", "mock.ts", ...examples])).toBe("");
  });

  it("compiles what people write in CommonJS against the mock server", async () => {
    expect(await compile(alias, "commonjs", { verbatimModuleSyntax: false }, ["commonjs.cts"])).toBe("");
  });

  it("compiles the types and the client in a program that knows neither the DOM nor Node", async () => {
    expect(await compile(alias, "bare", { lib: ["ES2022"] }, ["everything.ts", "story.ts"])).toBe("");
  });
});

it.concurrent("a consumer whose modules a bundler resolves compiles the same", async () => {
  const bundler = { module: "ESNext", moduleResolution: "Bundler" };
  expect(await compile("typescript7", "bundler", bundler, ["everything.ts", "story.ts", "mock.ts"])).toBe("");
});
