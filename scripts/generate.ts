/**
 * `pnpm generate` writes every generated file; `pnpm generate --check` writes nothing, names each file that is not
 * what it should be, and exits 1 if there is one.
 */
import { parseArgs } from "node:util";
import { findDrift } from "./generate/drift.js";
import { reportDrift } from "./generate/drift-report.js";
import { readLock } from "./generate/lock.js";
import { makeOutputs } from "./generate/outputs.js";
import { writeOutputs } from "./generate/write.js";
import { runScript } from "./problems.js";

const root = ".";

await runScript(async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const outputs = await makeOutputs(root);
  if (values.check) {
    const report = reportDrift(findDrift(root, outputs, readLock(root)));
    if (report === "") {
      console.log(`✓ ${outputs.files.size} generated files are up to date`);
      return 0;
    }
    console.error(report);
    return 1;
  }
  const { written, removed } = writeOutputs(root, outputs);
  for (const path of written) console.log(`wrote    ${path}`);
  for (const path of removed) console.log(`removed  ${path}`);
  if (written.length + removed.length === 0) console.log("nothing to do: every generated file is up to date");
  return 0;
});
