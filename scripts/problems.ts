import { annotationLine } from "./release/block.js";

/** Mistakes of whoever wrote the input: all that were found, to be printed without a stack trace. */
export class ProblemsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** Thrown where the caller asks how a script is used: there is nothing to do but to say it. */
export class UsageAsked extends Error {}

/**
 * Runs a script's main function: prints what it throws, a stack only where it is a bug of ours, and exits 1;
 * with 0 where the usage was asked for.
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof UsageAsked) {
      console.log(error.message);
      return;
    }
    process.exitCode = 1;
    if (error instanceof ProblemsError) {
      for (const problem of error.problems) console.error(`✗ ${problem}`);
      for (const line of onGitHub() ? error.problems.flatMap(annotate) : []) console.log(line);
    } else {
      console.error(error);
    }
  }
}

/** Whether GitHub reads what is printed, and shows annotations beside the code. */
export function onGitHub(): boolean {
  return process.env.GITHUB_ACTIONS === "true";
}

/** A problem that begins with file and line, as an annotation there. */
function annotate(problem: string): string[] {
  const [, place, message = ""] = /^([\w./-]+:\d+(?::\d+)?)\s+([\s\S]*)$/.exec(problem) ?? [];
  return place === undefined ? [] : [annotationLine({ place, message })];
}
