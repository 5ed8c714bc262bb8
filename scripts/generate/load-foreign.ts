import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ProblemsError } from "../problems.js";
import { makeModel } from "./make-model.js";
import type { Model } from "./model.js";
import { normalise } from "./normalise/index.js";
import { walkDocument } from "./normalise/walk-document.js";
import { type Finding, isRecord } from "./pointer.js";
import { throwFindings } from "./throw-findings.js";

/** A foreign document, ready to be generated from. */
export interface Foreign {
  readonly model: Model;
  /** What was left out or taken otherwise than written; nothing that stops the work. */
  readonly warnings: readonly string[];
}

/**
 * Reads any OpenAPI 3.0 or 3.1 document, with files of its own, and makes the model of it. It is taken as it is meant
 * wherever that can be told; see {@link normalise}.
 *
 * @throws ProblemsError where there is no such document, or where it refers to what is not there
 */
export async function loadForeign(file: string): Promise<Foreign> {
  const root = resolve(file);
  const text = readText(file, root);
  const parsed = await parse(file, text);
  checkVersion(file, parsed);
  const whole = refersToFiles(text, parsed)
    ? await (await import("./bundle-file.js")).bundleFile(root)
    : { document: parsed, warnings: [] };
  const { document, problems, warnings } = normalise(whole.document);
  await throwFindings(root, problems);
  const { model, problems: unreadable } = makeModel(document);
  await throwFindings(root, unreadable);
  return { model, warnings: [...whole.warnings, ...warnings.map(warningText)] };
}

function readText(file: string, root: string): string {
  try {
    return readFileSync(root, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why =
      code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : `cannot be read (${code ?? error})`;
    throw new ProblemsError([`${file} ${why}: expected the file of an OpenAPI 3.0 or 3.1 document, YAML or JSON`]);
  }
}

async function parse(file: string, text: string): Promise<Record<string, unknown>> {
  let parsed: unknown;
  let isJson = false;
  try {
    // Most large documents are JSON, and a parser for YAML takes many times as long for it.
    if (/^\s*\{/.test(text)) {
      parsed = JSON.parse(text);
      isJson = true;
    }
  } catch {}
  try {
    if (!isJson) parsed = await parseYaml(text);
  } catch (error) {
    const [said = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new ProblemsError([`${file} is neither JSON nor YAML: ${said}. Expected an OpenAPI 3.0 or 3.1 document`]);
  }
  if (isRecord(parsed)) return isJson || !text.includes("&") ? parsed : withoutSharing(file, parsed);
  const came = Array.isArray(parsed)
    ? "a list"
    : parsed === undefined || parsed === null
      ? "nothing"
      : `a ${typeof parsed}`;
  throw new ProblemsError([`${file} is no OpenAPI document: expected an object with "openapi" in it, got ${came}`]);
}

/** YAML's anchors give one object several places; what is done at one of them must not show at another. */
function withoutSharing(file: string, parsed: Record<string, unknown>): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(parsed));
  } catch {
    throw new ProblemsError([`${file} contains itself, by an anchor of YAML: expected a reference ($ref) there`]);
  }
}

async function parseYaml(text: string): Promise<unknown> {
  return (await import("@redocly/openapi-core")).parseYaml(text);
}

function checkVersion(file: string, { openapi, swagger, asyncapi }: Record<string, unknown>): void {
  const version = String(openapi ?? "");
  if (/^3\.[01](\.|$)/.test(version)) return;
  const expected = 'expected "openapi": 3.0.x or 3.1.x';
  if (swagger !== undefined) {
    throw new ProblemsError([
      `${file} is a Swagger ${swagger} document: ${expected}. Convert it first, for instance with npx swagger2openapi`,
    ]);
  }
  if (openapi !== undefined) throw new ProblemsError([`${file} says "openapi": ${version}: ${expected}`]);
  const came = asyncapi === undefined ? 'it has no "openapi"' : "it is an AsyncAPI document";
  throw new ProblemsError([`${file} is no OpenAPI document: ${expected} at its top, but ${came}`]);
}

/** Whether a reference leads out of the document. */
function refersToFiles(text: string, document: Record<string, unknown>): boolean {
  // Most documents are of one file; to see that in their text is quick.
  if (!/\$ref["']?\s*:\s*(?!["']?#)/.test(text)) return false;
  let found = false;
  walkDocument(document, (node) => {
    if (isRecord(node) && typeof node.$ref === "string" && !node.$ref.startsWith("#")) found = true;
    return node;
  });
  return found;
}

function warningText({ pointer, message }: Finding): string {
  return `${pointer.join(" > ")}: ${message}`;
}
