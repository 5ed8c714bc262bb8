import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ProblemsError } from "../problems.js";
import { bundleFile } from "./bundle-file.js";
import { findDateClashes } from "./direction.js";
import { makeModel } from "./make-model.js";
import type { Model } from "./model.js";
import { normalise } from "./normalise/index.js";
import { throwFindings } from "./throw-findings.js";

/**
 * Reads a document with all it refers to, and makes the model of it: bundled, resolved, named. For documents of our own:
 * what would be mended in a foreign one is a mistake here.
 *
 * @param file path of the document's root file
 * @throws ProblemsError naming file and line where the document cannot be read or contradicts itself
 */
export async function loadModel(file: string): Promise<Model> {
  const root = resolve(file);
  if (!existsSync(root)) {
    throw new ProblemsError([`${file} does not exist: expected an OpenAPI document, YAML or JSON`]);
  }
  const bundled = await bundleFile(root);
  if (bundled.warnings.length > 0) throw new ProblemsError(bundled.warnings);
  const { document, problems, warnings } = normalise(bundled.document);
  const { model, problems: unreadable } = makeModel(document);
  await throwFindings(root, [...problems, ...warnings, ...unreadable, ...findDateClashes(model.schemas)]);
  return model;
}
