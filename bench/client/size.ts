import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Contestant } from "./contestants.js";

/** Minified and compressed: a program with four calls, and all that the module has. */
export async function measureSize(
  scratch: string,
  { id, module, hasDefault }: Contestant,
): Promise<{ readonly four: string; readonly all: string }> {
  const four = await bundle(scratch, `import "./${id}.consumer.ts";`);
  const all = await bundle(scratch, `export ${hasDefault ? "{ default }" : "*"} from "${module}";`);
  return { four, all };
}

async function bundle(scratch: string, contents: string): Promise<string> {
  const compress = async (platform: "browser" | "node"): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: scratch, sourcefile: join(scratch, "entry.ts") },
      bundle: true,
      minify: true,
      format: "esm",
      platform,
      write: false,
      logLevel: "silent",
    });
    return (gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000).toFixed(2);
  };
  return await compress("browser").catch(async () => `${await compress("node")} (Node only)`);
}
