import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient as generateByHeyApi } from "@hey-api/openapi-ts";
import { build } from "esbuild";
import { generate as generateByOrval } from "orval";

/** One client that is measured. */
export interface Contestant {
  readonly id: string;
  readonly name: string;
  /** What a program imports, seen from the scratch folder. */
  readonly module: string;
  /** Whether what it exports is a default. */
  readonly hasDefault?: true;
  /** A program with four calls, as its author would write it. */
  readonly consumer: string;
  /** Exports `create(fetch)`, which gives `get` and `post`: a run is retrieved, and rescheduled. */
  readonly calls: string;
  /** Installed packages, by name; our own by folder. Empty where the code is generated into the program. */
  readonly packages: readonly string[];
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const modules = join(root, "bench/node_modules");

const status = 'const status = ["DELAYED" as const];';
const key = '"tr_dev_123456789012345678901234"';

export const contestants: readonly Contestant[] = [
  {
    id: "ours",
    name: "@trigger-api/client",
    module: "@trigger-api/client",
    consumer: `import { createClient } from "@trigger-api/client";
const trigger = createClient();
const run = await trigger.tasks.trigger("my-task", { payload: { foo: "bar" }, options: { delay: "1h" } });
await trigger.runs.reschedule(run.id, { delay: "2h" });
console.log((await trigger.runs.retrieve(run.id)).status);
for await (const item of trigger.runs.list({ filter: { status: ["DELAYED"] } })) console.log(item.id);`,
    calls: `import { createClient } from "@trigger-api/client";
export function create(fetch) {
  const trigger = createClient({ secretKey: ${key}, fetch });
  return {
    get: () => trigger.runs.retrieve("run_1234"),
    post: () => trigger.runs.reschedule("run_1234", { delay: "1h" }),
  };
}`,
    packages: [join(root, "packages/client"), join(root, "packages/types")],
  },
  {
    id: "openapi-fetch",
    name: "openapi-fetch 0.17.0",
    module: "openapi-fetch",
    hasDefault: true,
    consumer: `import type { paths } from "@trigger-api/types";
import createClient from "openapi-fetch";
${status}
const trigger = createClient<paths>({ baseUrl: "https://api.trigger.dev", headers: { authorization: "Bearer key" } });
const { data } = await trigger.POST("/api/v1/tasks/{taskIdentifier}/trigger", { params: { path: { taskIdentifier: "my-task" } }, body: { payload: { foo: "bar" }, options: { delay: "1h" } } });
const path = { runId: data?.id ?? "" };
await trigger.POST("/api/v1/runs/{runId}/reschedule", { params: { path }, body: { delay: "2h" } });
console.log((await trigger.GET("/api/v3/runs/{runId}", { params: { path } })).data?.status);
for (const item of (await trigger.GET("/api/v1/runs", { params: { query: { "filter[status]": status } } })).data?.data ?? []) console.log(item.id);`,
    calls: `import createClient from "openapi-fetch";
export function create(fetch) {
  const trigger = createClient({ baseUrl: "https://api.trigger.dev", headers: { authorization: "Bearer " + ${key} }, fetch });
  const params = { path: { runId: "run_1234" } };
  return {
    get: async () => (await trigger.GET("/api/v3/runs/{runId}", { params })).data,
    post: async () => (await trigger.POST("/api/v1/runs/{runId}/reschedule", { params, body: { delay: "1h" } })).data,
  };
}`,
    packages: ["openapi-fetch"],
  },
  {
    id: "hey-api",
    name: "@hey-api/openapi-ts 0.95.0",
    module: "./hey-api.js",
    consumer: `import { runsList, runsReschedule, runsRetrieve, tasksTrigger } from "./hey-api/index.js";
import { client } from "./hey-api/client.gen.js";
${status}
client.setConfig({ baseUrl: "https://api.trigger.dev", auth: "key" });
const { data } = await tasksTrigger({ path: { taskIdentifier: "my-task" }, body: { payload: { foo: "bar" }, options: { delay: "1h" } } });
const path = { runId: data?.id ?? "" };
await runsReschedule({ path, body: { delay: "2h" } });
console.log((await runsRetrieve({ path })).data?.status);
for (const item of (await runsList({ query: { "filter[status]": status } })).data?.data ?? []) console.log(item.id);`,
    calls: `import { runsReschedule, runsRetrieve } from "./hey-api/index.js";
import { client } from "./hey-api/client.gen.js";
export function create(fetch) {
  client.setConfig({ baseUrl: "https://api.trigger.dev", auth: ${key}, fetch });
  const path = { runId: "run_1234" };
  return {
    get: async () => (await runsRetrieve({ path })).data,
    post: async () => (await runsReschedule({ path, body: { delay: "1h" } })).data,
  };
}`,
    packages: [],
  },
  {
    id: "orval",
    name: "orval 7.13.2",
    module: "./orval.js",
    consumer: `import { runsList, runsReschedule, runsRetrieve, tasksTrigger } from "./orval/api.js";
${status}
const options = { headers: { authorization: "Bearer key" } };
const run = await tasksTrigger("my-task", { payload: { foo: "bar" }, options: { delay: "1h" } }, undefined, options);
const id = run.status === 200 ? run.data.id : "";
await runsReschedule(id, { delay: "2h" }, options);
const { data } = await runsRetrieve(id, options);
console.log("status" in data ? data.status : undefined);
const list = await runsList({ "filter[status]": status }, options);
for (const item of list.status === 200 ? list.data.data : []) console.log(item.id);`,
    calls: `import { runsReschedule, runsRetrieve } from "./orval/api.js";
export function create() {
  const options = { headers: { authorization: "Bearer " + ${key} } };
  return {
    get: async () => (await runsRetrieve("run_1234", options)).data,
    post: async () => (await runsReschedule("run_1234", { delay: "1h" }, options)).data,
  };
}`,
    packages: [],
  },
  {
    id: "sdk",
    name: "@trigger.dev/sdk 4.8.3",
    module: "@trigger.dev/sdk",
    consumer: `import { runs, tasks } from "@trigger.dev/sdk";
const run = await tasks.trigger("my-task", { foo: "bar" }, { delay: "1h" });
await runs.reschedule(run.id, { delay: "2h" });
console.log((await runs.retrieve(run.id)).status);
for await (const item of runs.list({ status: ["DELAYED"] })) console.log(item.id);`,
    calls: `import { configure, runs } from "@trigger.dev/sdk";
export function create() {
  configure({ secretKey: ${key}, baseURL: "https://api.trigger.dev" });
  return { get: () => runs.retrieve("run_1234"), post: () => runs.reschedule("run_1234", { delay: "1h" }) };
}`,
    packages: ["@trigger.dev/sdk"],
  },
];

/** Fills the scratch folder: generated code of the peers, their packages, a program and the calls of each contestant. */
export async function prepare(scratch: string): Promise<void> {
  const link = (name: string, target: string) => {
    const place = join(scratch, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(target, place);
  };
  link("@trigger-api/client", join(root, "packages/client"));
  link("@trigger-api/types", join(root, "packages/types"));
  for (const name of ["openapi-fetch", "@trigger.dev/sdk"]) link(name, join(modules, name));
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }\n');

  const spec = join(root, "packages/types/src/generated/openapi.yaml");
  await generateByHeyApi({
    input: spec,
    output: join(scratch, "hey-api"),
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
    logs: { level: "silent" },
  });
  await generateByOrval({
    input: { target: writeSpecForOrval(scratch) },
    output: {
      target: join(scratch, "orval/api.ts"),
      client: "fetch",
      mode: "single",
      baseUrl: "https://api.trigger.dev",
    },
  });
  for (const [id, entry] of [
    ["hey-api", "hey-api/index.ts"],
    ["orval", "orval/api.ts"],
  ] as const) {
    // What a bundler or compiler would make of the generated sources before they are imported.
    const outfile = join(scratch, `${id}.js`);
    await build({ entryPoints: [join(scratch, entry)], bundle: true, format: "esm", outfile, logLevel: "error" });
  }
  for (const { id, consumer, calls } of contestants) {
    writeFileSync(join(scratch, `${id}.consumer.ts`), `${consumer}\nexport {};\n`);
    writeFileSync(join(scratch, `${id}.calls.js`), calls);
  }
}

/** Orval writes invalid code for a word of an enum that has an apostrophe in it, so it gets the spec without those. */
function writeSpecForOrval(scratch: string): string {
  const text = readFileSync(join(root, "packages/types/src/generated/openapi.json"), "utf8");
  const file = join(scratch, "spec-for-orval.json");
  const tame = (word: unknown) => (typeof word === "string" ? word.replaceAll("'", "’") : word);
  const document = JSON.parse(text, (key, value) => (key === "enum" && Array.isArray(value) ? value.map(tame) : value));
  writeFileSync(file, JSON.stringify(document));
  return file;
}
