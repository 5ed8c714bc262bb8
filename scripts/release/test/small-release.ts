import { joinBlocks } from "../block.js";
import { checkRelease } from "../check.js";
import type { SmallRepository } from "./repository.js";

/** What callers send to the small repository's API. */
export const request = "openapi/components/schemas/SendParcelRequest.yaml";

/** What the release check says of the repository that the process is in. */
export async function said(): Promise<string> {
  const { blocks, success } = await checkRelease(".");
  return blocks.length > 0 ? joinBlocks(blocks) : (success ?? "");
}

export function changeset(small: SmallRepository, level: string, text = "Parcels have a note."): void {
  small.write(
    ".changeset/brave-cats-jump.md",
    `---\n"@trigger-api/types": ${level}\n"@trigger-api/client": ${level}\n---\n\n${text}\n`,
  );
}

/** Adds an optional property to what callers send, and generates. */
export async function addNote(small: SmallRepository): Promise<void> {
  small.replace(request, "properties:\n", "properties:\n  note:\n    type: string\n");
  await small.generate();
}

/** Adds one that they have to send. */
export async function needNote(small: SmallRepository): Promise<void> {
  small.replace(request, "required: [at]", "required: [at, note]");
  await addNote(small);
}
