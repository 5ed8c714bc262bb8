/** Mistakes of whoever wrote the input: all that were found, to be printed without a stack trace. */
export class ProblemsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** Runs a script's main function: prints what it throws, a stack only where it is a bug of ours, and exits 1. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ProblemsError) {
      for (const problem of error.problems) console.error(`✗ ${problem}`);
    } else {
      console.error(error);
    }
  }
}
