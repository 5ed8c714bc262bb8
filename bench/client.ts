/**
 * The client beside its peers, all on our spec and in one run: size, import, calls, types, install. Needs the packages
 * built. Trust the ratios of one run more than the figures.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureCalls } from "./client/calls.js";
import { contestants, prepare } from "./client/contestants.js";
import { measureImports } from "./client/imports.js";
import { measureInstall } from "./client/install.js";
import { measureSize } from "./client/size.js";
import { printTable } from "./client/table.js";
import { measureTypes } from "./client/types.js";

const scratch = mkdtempSync(join(tmpdir(), "bench-client-"));
try {
  await prepare(scratch);
  const imports = measureImports(scratch);
  const rows = [];
  for (const contestant of contestants) {
    const size = await measureSize(scratch, contestant);
    const types = measureTypes(scratch, contestant);
    const calls = await measureCalls(scratch, contestant);
    const install = measureInstall(contestant);
    rows.push({
      client: contestant.name,
      "four calls, kB gzip": size.four,
      "all, kB gzip": size.all,
      "import, ms": imports[contestant.id] ?? "–",
      "GET ÷ bare": calls.get,
      "POST ÷ bare": calls.post,
      "µs GET / POST": calls.microseconds,
      "types, libs skipped": types.skipped,
      "types, libs checked": types.checked,
      "install, MB": install.megabytes,
      packages: install.packages,
    });
  }
  printTable(rows);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
