import { copyFileSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { askForPackages } from "./packed/ask.js";

const fixtures = fileURLToPath(new URL("fixtures/vitest-project", import.meta.url));
const require = createRequire(import.meta.url);
/** What a project installs beside the packed packages. They are those of the workspace, so that nothing is downloaded. */
const besides = ["vitest", "@trigger.dev/sdk", "@types/node"];

/** A project outside the workspace that has the packed packages in its `node_modules`, and what it tests with. */
export async function createVitestProject(): Promise<string> {
  const { folder } = await askForPackages();
  const project = mkdtempSync(join(dirname(folder), "vitest-"));
  cpSync(join(folder, "node_modules"), join(project, "node_modules"), { recursive: true });
  for (const name of besides) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(dirname(require.resolve(`${name}/package.json`)), link);
  }
  cpSync(fixtures, project, { recursive: true, filter: (file) => !file.endsWith("parallel.test.ts") });
  for (let n = 0; n < 8; n += 1)
    copyFileSync(join(fixtures, "parallel.test.ts"), join(project, `parallel-${n}.test.ts`));
  writeOldSdk(join(project, "old-sdk/node_modules/@trigger.dev/sdk"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  return project;
}

/** An SDK of a version before its credentials were scoped to what runs with them. */
function writeOldSdk(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "@trigger.dev/sdk", version: "4.3.1" }));
}
