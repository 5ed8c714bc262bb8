import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadForeign } from "../generate/load-foreign.js";
import type { Model } from "../generate/model.js";
import { ProblemsError } from "../problems.js";

/** The document behind the public reference. */
export const publishedDocument =
  "https://raw.githubusercontent.com/triggerdotdev/trigger.dev/main/docs/v3-openapi.yaml";

/**
 * Reads a published document.
 *
 * @param from path or address
 * @param fetch how to get what is at an address
 * @throws ProblemsError where it cannot be had or read
 */
export async function readPublished(from: string, fetch: typeof globalThis.fetch): Promise<Model> {
  if (!/^https?:\/\//.test(from)) return (await loadForeign(from)).model;
  const text = await download(from, fetch);
  const folder = mkdtempSync(join(tmpdir(), "upstream-"));
  try {
    const file = join(folder, "published.yaml");
    writeFileSync(file, text);
    return (await loadForeign(file)).model;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download(url: string, fetch: typeof globalThis.fetch): Promise<string> {
  const hint = "Check the address and the network, or give a file: pnpm upstream --from FILE";
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    throw new ProblemsError([
      `${url} cannot be reached (${error instanceof Error ? error.message : String(error)}). ${hint}`,
    ]);
  }
  if (!response.ok)
    throw new ProblemsError([`${url} answered ${response.status}: expected an OpenAPI document. ${hint}`]);
  return response.text();
}
