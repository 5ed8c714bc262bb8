/**
 * `pnpm generate` writes every generated file; `pnpm generate --check` writes nothing, names each file that is not
 * what it should be, and exits 1 if there is one. `pnpm generate --spec FILE --out DIR` does for any OpenAPI document
 * what the first does for ours, into a folder of its own; see {@link generateForeign}.
 */
import { findDrift } from "./generate/drift.js";
import { reportDrift } from "./generate/drift-report.js";
import { generatedRegion } from "./generate/folders.js";
import { readLock } from "./generate/lock.js";
import { makeOutputs, type Outputs } from "./generate/outputs.js";
import { readRegion } from "./generate/readme.js";
import { writeOutputs } from "./generate/write.js";
import { generateForeign } from "./generate-foreign.js";
import { ProblemsError, runScript } from "./problems.js";
import { readOptions } from "./read-options.js";

const root = ".";
const usage = "pnpm generate [--check], or pnpm generate --spec FILE --out DIR [--strict]";

await runScript(async () => {
  const { check, spec, out, strict } = readOptions(usage, {
    check: { type: "boolean" },
    spec: { type: "string" },
    out: { type: "string" },
    strict: { type: "boolean" },
  });
  if (spec !== undefined || out !== undefined || strict) {
    if (check) throw new ProblemsError([`--check is for our own document, without --spec. Usage: ${usage}`]);
    return generateForeign({ spec, out, strict: strict === true }, usage);
  }
  const outputs = await makeOutputs(root);
  if (check) {
    const report = reportDrift(findDrift(root, outputs, readLock(root)));
    if (report === "") {
      console.log(`✓ ${outputs.files.size} generated files are up to date`);
      console.log(countsOf(outputs));
      return 0;
    }
    console.error(report);
    return 1;
  }
  const { written, removed } = writeOutputs(root, outputs);
  for (const path of written) console.log(`wrote    ${path}`);
  for (const path of removed) console.log(`removed  ${path}`);
  if (written.length + removed.length === 0) console.log("nothing to do: every generated file is up to date");
  console.log(countsOf(outputs));
  return 0;
});

/** How many operations there are, and how sure the mock is of its answers, as the README says it. */
function countsOf({ files }: Outputs): string {
  const table = readRegion(files.get(generatedRegion.file) ?? "", generatedRegion.name);
  return table.trim().split("\n", 1).join();
}
