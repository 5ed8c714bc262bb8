import { ProblemsError } from "../problems.js";
import type { Finding } from "./pointer.js";

/** Throws what was found, each with the file and line that it stands at. */
export async function throwFindings(root: string, found: readonly Finding[]): Promise<void> {
  if (found.length === 0) return;
  // Needs a parser that keeps places, which the good case does not have to wait for.
  const { locate } = await import("./locate.js");
  throw new ProblemsError(found.map(({ pointer, message }) => `${locate(root, pointer)}  ${message}`));
}
