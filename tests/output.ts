import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Runs a program and gives all it printed, errors last; where it fails, that is the error.
 *
 * @param env added to this process's own; the signal ends the program
 */
export async function output(
  program: string,
  args: readonly string[],
  cwd: string,
  { env = {}, signal }: { readonly env?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<string> {
  try {
    const { stdout, stderr } = await run(program, args, { cwd, env: { ...process.env, ...env }, signal });
    return `${stdout}${stderr}`;
  } catch (error) {
    // What execFile rejects with when a program fails.
    const { stdout = "", stderr = "", message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}` || message, { cause: error });
  }
}
