import { type ParseArgsConfig, parseArgs } from "node:util";
import { ProblemsError, UsageAsked } from "./problems.js";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<Some extends Options> = {
  readonly [Name in keyof Some]?: Some[Name]["type"] extends "boolean" ? boolean : string;
};

/**
 * Reads a script's command line. An option without a value, an unknown one or a stray word is the caller's mistake.
 *
 * @throws ProblemsError saying which, and the usage
 * @throws UsageAsked for `--help`, where the script has no help of its own
 */
export function readOptions<const Some extends Options>(usage: string, options: Some): Values<Some> {
  // pnpm hands on the `--` that some people put before a script's options.
  const args = process.argv.slice(2).filter((word, index) => !(index === 0 && word === "--"));
  if (options.help === undefined && args.some((word) => word === "--help" || word === "-h")) {
    throw new UsageAsked(`Usage: ${usage}`);
  }
  try {
    // The cast: no option here may be repeated.
    return parseArgs({ args, options }).values as Values<Some>;
  } catch (error) {
    const [said = ""] = (error instanceof Error ? error.message : String(error)).split(". To specify");
    throw new ProblemsError([`${said}. Usage: ${usage}`]);
  }
}
