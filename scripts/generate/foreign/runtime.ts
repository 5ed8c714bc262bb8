import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { repository } from "../../root.js";
import type { Files, Model } from "../model.js";
import { emitProfile } from "./profile.js";

const packages = pathToFileURL(`${repository}/packages/`);

/** What our own client says of itself, as a client of any API would say it. */
const names: readonly (readonly [RegExp, string])[] = [
  [/TriggerApiError/g, "ApiError"],
  [/is-trigger-api-error/g, "is-api-error"],
  [/TriggerClient/g, "ApiClient"],
  [/"@trigger-api\/client"/g, '"./client/index.js"'],
];

/** Files of the client that are about our own API only. */
const particular = ["profile.ts", "poll-run.ts"];

/** The hand-written client, but for what is particular: it knows operations from a generated table, so it serves any API. */
export function clientRuntime({ document }: Model): Files {
  const folder = new URL("client/src/", packages);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !/\.(test|test-d|fixture)\.ts$/.test(name) && !particular.includes(name))
    .sort()
    .map((name) => [renamed(name), renamed(readFileSync(new URL(name, folder), "utf8"))] as const);
  return { ...Object.fromEntries(sources), "profile.ts": emitProfile(document) };
}

/** A file of the client in the words of a foreign API. */
export function renamed(text: string): string {
  const general = text.replace(/^export [^\n]* from "\.\/poll-run\.js";\n/m, "");
  return names.reduce((before, [from, to]) => before.replace(from, to), general);
}

/** The types that the mock's data is held to. */
export function mockContract(): string {
  return readFileSync(new URL("mock-server/src/engine/api-model.ts", packages), "utf8");
}

/** The version of openapi-fetch that the client is made for. */
export function fetchVersion(): string {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL("client/package.json", packages)), "utf8"));
  return manifest.devDependencies["openapi-fetch"];
}
