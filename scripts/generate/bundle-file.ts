import { relative } from "node:path";
import { bundle, createConfig, getLineColLocation } from "@redocly/openapi-core";
import { ProblemsError } from "../problems.js";
import { isRecord } from "./pointer.js";

/**
 * A document with all files it refers to, as one object.
 *
 * @throws ProblemsError naming file and line where a file or what it refers to cannot be read
 */
export async function bundleFile(root: string): Promise<Record<string, unknown>> {
  const { bundle: bundled, problems } = await bundle({ ref: root, config: await createConfig({}) });
  if (problems.length > 0) {
    throw new ProblemsError(
      problems.map((problem) => {
        const [location] = problem.location;
        return `${location ? place(location) : relative(process.cwd(), root)}  ${problem.message}`;
      }),
    );
  }
  if (!isRecord(bundled.parsed)) throw new ProblemsError([`${relative(process.cwd(), root)} holds no object`]);
  return bundled.parsed;
}

type Location = Awaited<ReturnType<typeof bundle>>["problems"][number]["location"][number];

function place(location: Location): string {
  const { source, start } = getLineColLocation(location);
  return `${relative(process.cwd(), source.absoluteRef)}:${start.line}:${start.col}`;
}
