import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { output } from "./output.js";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));
const cache = join(modules, ".cache");
const { version } = JSON.parse(readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8"));

/** Why there is no Chromium to test in; undefined where there is one. Another one can be named by CHROMIUM_PATH. */
export const noChromium =
  process.env.CHROMIUM_PATH || (platform() === "linux" && arch() === "x64")
    ? undefined
    : `the Chromium that npm brings is for Linux on x64, not for ${platform()} on ${arch()}: set CHROMIUM_PATH`;

/** How the Chromium that npm brings is started, with the libraries that come with it, or that of CHROMIUM_PATH. */
export async function chromiumOptions(): Promise<Pick<LaunchOptions, "executablePath" | "args" | "env">> {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  const folder = await extract();
  return {
    executablePath: join(folder, "chromium"),
    // Not the arguments that the package suggests: they turn off what keeps origins apart.
    args: ["--no-zygote", "--disable-gpu"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023/lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
      // What it likes to keep stays beside it.
      HOME: folder,
      XDG_CACHE_HOME: join(folder, "home"),
      XDG_CONFIG_HOME: join(folder, "home"),
    },
  };
}

/** Starts that Chromium. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const options = await chromiumOptions();
  return await chromium.launch({ ...options, args: [...(options.args ?? []), ...args] });
}

/**
 * Unpacks the browser, once for each version. The package unpacks to the folder for temporary files, and takes the
 * libraries along only where it believes to be in a cloud function.
 */
async function extract(): Promise<string> {
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, "chromium-"));
  const unpack = `import chromium from "@sparticuz/chromium";
chromium.setGraphicsMode = false;
await chromium.executablePath();`;
  const env = { TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await output(process.execPath, ["--input-type=module", "--eval", unpack], import.meta.dirname, { env });
  // Without any font the browser falls over at the first input. Those that come along are looked for elsewhere.
  const folders = [join(folder, "fonts"), "/usr/share/fonts"].map((path) => `<dir>${path}</dir>`).join("");
  writeFileSync(
    join(staging, "fonts/fonts.conf"),
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, "home")}</cachedir></fontconfig>`,
  );
  // In one step, so that what stands there is whole.
  renameSync(staging, folder);
  return folder;
}
