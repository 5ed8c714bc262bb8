import { makeForeignOutputs } from "./generate/foreign/outputs.js";
import { writeForeign } from "./generate/foreign/write.js";
import { ProblemsError } from "./problems.js";

export interface ForeignRequest {
  readonly spec: string | undefined;
  readonly out: string | undefined;
  /** Whether types that do not compile are an error; then nothing is written. */
  readonly strict: boolean;
}

/**
 * Generates types, client and mock data of any document into a folder. What is said of the document goes to stderr.
 *
 * @returns the exit code
 */
export async function generateForeign({ spec, out, strict }: ForeignRequest, usage: string): Promise<number> {
  if (!spec) throw new ProblemsError([`--spec is missing: expected the file of an OpenAPI document. Usage: ${usage}`]);
  if (!out) throw new ProblemsError([`--out is missing: expected the folder to write to. Usage: ${usage}`]);
  const { outputs, warnings, typeProblems } = await makeForeignOutputs(spec);
  for (const warning of warnings) console.error(`warning: ${spec}: ${warning}`);
  if (strict && typeProblems.length > 0) {
    throw new ProblemsError([
      ...typeProblems.map((problem) => `${spec}: ${problem}`),
      "nothing was written, because of --strict: without it these are warnings",
    ]);
  }
  for (const problem of typeProblems) console.error(`warning: ${spec}: ${problem}`);
  const { written, removed, kept } = writeForeign(out, outputs);
  for (const path of removed) console.log(`removed  ${out}/${path}`);
  for (const path of kept) console.error(`warning: ${out}/${path} is no longer generated, but was edited: left there`);
  console.log(
    written.length + removed.length === 0
      ? `nothing to do: every file in ${out} is up to date`
      : `wrote ${written.length} of ${outputs.files.size} files in ${out}: types, client, mock-server`,
  );
  return 0;
}
