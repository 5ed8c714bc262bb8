import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** Documents that come with packages: how they are called, and where they lie. */
export const documents: readonly (readonly [name: string, path: string])[] = [
  "@figma/rest-api-spec/openapi/openapi.yaml",
  "@scalar/galaxy/dist/3.1.yaml",
  ...jsonFiles("@readme/oas-examples/3.0/json"),
  ...jsonFiles("@readme/oas-examples/3.1/json"),
].map((name) => [name, join(packages, name)] as const);

function jsonFiles(folder: string): string[] {
  return readdirSync(join(packages, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => `${folder}/${name}`);
}
