/**
 * `node scripts/run.mjs scripts/set-repository.ts` writes the `repository` of the packages from `GITHUB_REPOSITORY`: npm
 * publishes with provenance only what names the repository that publishes it. A step of the workflows.
 */
import { runScript } from "./problems.js";
import { setRepository } from "./release/repository.js";

await runScript(async () => {
  const slug = process.env.GITHUB_REPOSITORY;
  for (const file of setRepository(".", slug)) console.log(`${file}: repository is ${slug}`);
  return 0;
});
