import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { codeBlocks } from "./code-blocks.js";
import { askForPackages } from "./packed/ask.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const fixtures = join(root, "tests/fixtures");

/** The README's TypeScript examples, in order. */
export const readmeExamples = codeBlocks(join(root, "README.md"), "ts").map((block, index) => ({
  ...block,
  name: `example-${index}`,
}));

/** A folder outside the workspace that has the packed packages installed, and in it what they are tried with. */
export async function createProject(name: string): Promise<string> {
  const { folder } = await askForPackages();
  const project = mkdtempSync(join(folder, `${name}-`));
  for (const file of readdirSync(join(fixtures, "consumer"))) {
    copyFileSync(join(fixtures, "consumer", file), join(project, file));
  }
  for (const { name, text } of readmeExamples) writeFileSync(join(project, `${name}.ts`), text);
  return project;
}

/** The same with the types taken away, to be run by Node. */
export async function createNodeProject(): Promise<string> {
  const project = await createProject("node");
  for (const file of readdirSync(project)) {
    const { code } = transformSync(readFileSync(join(project, file), "utf8"), { loader: "ts", target: "es2022" });
    writeFileSync(join(project, file.replace(/\.ts$/, ".js")), code);
  }
  copyFileSync(join(fixtures, "in-node.js"), join(project, "in-node.js"));
  return project;
}

/** One of the fixtures, the packed client in it, as the single module that a bundler makes of them. */
export async function bundle(entry: "in-page.js" | "in-worker.js"): Promise<string> {
  const project = await createProject("bundle");
  copyFileSync(join(fixtures, entry), join(project, entry));
  const { outputFiles } = await build({
    entryPoints: [join(project, entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
