/**
 * `pnpm version-packages` makes a release of what the changesets plan: bumps the packages together, writes their
 * changelogs and moves the baseline in `openapi/released`, all or nothing. `--initial` writes the first baseline.
 */
import { runScript } from "./problems.js";
import { readOptions } from "./read-options.js";
import { joinBlocks } from "./release/block.js";
import { versionPackages } from "./release/version.js";

await runScript(async () => {
  const { initial } = readOptions("pnpm version-packages [--initial]", { initial: { type: "boolean" } });
  const { blocks, message } = await versionPackages(".", initial === true);
  if (blocks.length === 0) {
    console.log(message);
    return 0;
  }
  console.error(joinBlocks(blocks));
  return 1;
});
