/**
 * `pnpm release:dry`: a release without the release. Builds and packs the three packages, looks at what is in them and
 * how large they are, lets publint and attw judge them, installs them into throw-away projects and runs those.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { ProblemsError, runScript } from "./problems.js";
import { judgeRepository } from "./release/repository.js";
import { judgeTarball, type Packed } from "./release/tarballs.js";

const env = {
  ...process.env,
  PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: "1",
};

/** Tests that install what was packed: publint, attw, the digests, the commands, both module systems of TypeScript. */
const consumers = ["packed.test.ts", "typescript.test.ts", "node.socket.test.ts"];

await runScript(async () => {
  run("turbo", ["run", "build", "--output-logs=errors-only"]);
  run("pnpm", ["--filter", "@trigger-api/client", "run", "size"]);
  const problems = packAll().flatMap(({ packed, manifest }) => [
    ...report(packed),
    ...judgeRepository(packed.name, manifest, process.env.GITHUB_REPOSITORY),
  ]);
  if (problems.length > 0) throw new ProblemsError(problems);
  run("vitest", ["run", "--project", "tests", ...consumers]);
  console.log("✓ release: could be published as it is");
  return 0;
});

interface Tarball {
  readonly packed: Packed;
  /** Its package.json. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

function packAll(): Tarball[] {
  const folder = mkdtempSync(join(tmpdir(), "release-dry-"));
  try {
    run("pnpm", ["--filter", "./packages/*", "exec", "pnpm", "pack", "--pack-destination", folder], "ignore");
    return readdirSync(folder).map((file) => {
      const path = join(folder, file);
      const { stdout } = spawnSync("tar", ["-tzf", path], { encoding: "utf8", maxBuffer: 1 << 24 });
      const files = stdout.split("\n").filter(Boolean);
      const name = file.replace(/^trigger-api-(.*)-\d+\.\d+\.\d+.*\.tgz$/, "$1");
      const manifest = spawnSync("tar", ["-xzOf", path, "package/package.json"], { encoding: "utf8" });
      return {
        packed: { name, bytes: statSync(path).size, files: files.map((entry) => entry.replace(/^package\//, "")) },
        manifest: JSON.parse(manifest.stdout),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(packed: Packed): string[] {
  console.log(
    `${packed.name.padEnd(12)} ${(packed.bytes / 1000).toFixed(0).padStart(4)} kB  ${packed.files.length} files`,
  );
  return judgeTarball(packed);
}

function run(command: string, args: readonly string[], stdout: "inherit" | "ignore" = "inherit"): void {
  const { status, error } = spawnSync(command, args, { env, stdio: ["ignore", stdout, "inherit"] });
  if (error) throw new ProblemsError([`${command} could not be started: ${error.message}`]);
  if (status !== 0) throw new ProblemsError([`${command} ${args.join(" ")} failed: see above`]);
}
