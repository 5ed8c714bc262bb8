import { cases } from "./cases.js";
import { skipOf } from "./skips.js";
import { type SdkVersion, sdkVersions } from "./versions.js";

/** Version by version, newest first: how many cases it passes, how many it skips. */
export function countsTable(): string {
  const rows = newestFirst().map((version) => {
    const skipped = skipReasons(version).length;
    return `| ${version} | ${cases.length - skipped} | ${skipped} |`;
  });
  return ["| `@trigger.dev/sdk` | cases passed | cases skipped |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The same with the reasons of the skips, each with its number of cases. */
export function reasonsTable(): string {
  const rows = newestFirst().map((version) => {
    const reasons = skipReasons(version);
    const counted = [...new Set(reasons)].map((reason) => {
      const count = reasons.filter((one) => one === reason).length;
      return count === 1 ? reason : `${reason} (${count})`;
    });
    return `| ${version} | ${cases.length - reasons.length} | ${reasons.length} | ${counted.join("; ")} |`;
  });
  return ["| `@trigger.dev/sdk` | passed | skipped | because |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function newestFirst(): readonly SdkVersion[] {
  return [...sdkVersions].reverse();
}

function skipReasons(version: SdkVersion): string[] {
  return cases.flatMap((one) => skipOf(one, version)?.reason ?? []);
}
