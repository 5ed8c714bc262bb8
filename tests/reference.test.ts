import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsBelow } from "./spec/table.js";

/** The reference as `pnpm build:docs` builds it. */

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "reference-"));
let page: string;

beforeAll(async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const command: string = scripts["build:docs"];
  const [program = "", ...args] = command.replace("docs/api.html", join(folder, "api.html")).split(" ");
  await run(join(root, "node_modules/.bin", program), args, { cwd: root });
  page = readFileSync(join(folder, "api.html"), "utf8");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the reference", () => {
  it("is one file that fetches nothing and reports to nobody", () => {
    // Its own script comes last, and names addresses of all kinds; what the policy allows is what counts there.
    const [markup = ""] = page.split('<script type="module">');
    expect(markup.match(/default-src 'none'/g)).toHaveLength(1);
    expect(markup.match(/<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=[^>]*>/g) ?? []).toEqual([]);
    expect(markup.match(/@import[^;]*|url\(\s*['"]?http[^)]*/g) ?? []).toEqual([]);
    expect(page.includes('"disableTelemetry":true')).toBe(true);
  });

  it("describes every operation, and offers our client's sample first", () => {
    const operations = rowsBelow(join(root, "tests/spec/operations.md"), "# What each operation is");
    const missing = operations.filter(([id]) => !page.includes(`"operationId":"${id}"`));
    expect(missing).toEqual([]);
    const first = /"codeSamples":\{"languages":\[\{"lang":"typescript","label":"([^"]*)"/.exec(page)?.[1];
    expect(first).toBe("@trigger-api/client");
  });
});
