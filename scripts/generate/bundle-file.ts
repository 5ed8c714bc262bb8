import { relative, sep } from "node:path";
import { bundle, createConfig, getLineColLocation } from "@redocly/openapi-core";
import { ProblemsError } from "../problems.js";
import { isRecord } from "./pointer.js";

/** A document of several files in one. */
export interface Bundled {
  readonly document: Record<string, unknown>;
  /** With file and line: what had to be renamed, such as one of two schemas of the same name. */
  readonly warnings: readonly string[];
}

/**
 * A document with all files it refers to, as one object.
 *
 * @throws ProblemsError naming file and line where a file or what it refers to cannot be read
 */
export async function bundleFile(root: string): Promise<Bundled> {
  const { bundle: bundled, problems } = await tryBundle(root);
  const said = problems.map((problem) => {
    const [location] = problem.location;
    // Some messages name files by their full path.
    const message = problem.message.replaceAll(`${process.cwd()}${sep}`, "");
    const text = `${location ? place(location) : relative(process.cwd(), root)}  ${message}`;
    return { text, isError: problem.severity === "error" };
  });
  const errors = said.filter(({ isError }) => isError);
  if (errors.length > 0) throw new ProblemsError(errors.map(({ text }) => text));
  if (!isRecord(bundled.parsed)) throw new ProblemsError([`${relative(process.cwd(), root)} holds no object`]);
  return { document: bundled.parsed, warnings: said.map(({ text }) => text) };
}

/** A root that is empty, or no object, is not reported but thrown. */
async function tryBundle(root: string): ReturnType<typeof bundle> {
  const config = await createConfig({});
  try {
    return await bundle({ ref: root, config });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ProblemsError([`${relative(process.cwd(), root)}:1:1  is no OpenAPI document: ${why}`]);
  }
}

type Location = Awaited<ReturnType<typeof bundle>>["problems"][number]["location"][number];

function place(location: Location): string {
  const { source, start } = getLineColLocation(location);
  return `${relative(process.cwd(), source.absoluteRef)}:${start.line}:${start.col}`;
}
