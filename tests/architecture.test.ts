import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  readonly file: string;
  /** The module as written; a relative one as a path from the root of the repository. */
  readonly module: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?tsx?$/.test(name))
    .map((name) => normalize(join(folder, name)));
}

/** Sources that run in production: no tests. */
function code(folder: string): string[] {
  return sources(folder).filter((file) => !/\.test(-d)?\.ts$/.test(file));
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2022, true);
}

function imports(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean) => {
    if (!ts.isStringLiteralLike(specifier)) return;
    const relative = specifier.text.startsWith(".");
    found.push({ file, module: relative ? normalize(join(dirname(file), specifier.text)) : specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** Imports of a folder's code that a rule does not allow, as readable lines. */
function offences(folder: string, allowed: (found: Import) => boolean): string[] {
  return code(folder)
    .flatMap(imports)
    .filter((found) => !allowed(found))
    .map(({ file, module }) => `${file} imports ${module}`);
}

const mock = "packages/mock-server/src";
const within = (folder: string) => (found: Import) => found.module.startsWith(`${mock}/${folder}/`);
const fromNpm =
  (...names: string[]) =>
  (found: Import) =>
    names.some((name) => found.module === name || found.module.startsWith(`${name}/`));

describe("the arrows", () => {
  it("the engine imports neither the API it serves nor what was generated from it, and nothing of Node", () => {
    const npm = fromNpm("ajv", "ajv-formats", "@noble/hashes");
    expect(offences(`${mock}/engine`, (found) => within("engine")(found) || npm(found))).toEqual([]);
  });

  it("the behaviours import the engine, the generated data and libraries that run anywhere", () => {
    const npm = fromNpm("@trigger-api/types", "@noble/hashes", "croner", "cronstrue");
    const allowed = [within("trigger"), within("engine"), within("generated"), npm];
    expect(offences(`${mock}/trigger`, (found) => allowed.some((rule) => rule(found)))).toEqual([]);
  });

  it.each([
    { folder: "packages/types/src/generated", contract: undefined },
    { folder: "packages/client/src/generated", contract: "packages/client/src/contract.js" },
    { folder: "packages/mock-server/src/generated", contract: "packages/mock-server/src/contract.js" },
  ])("generated code in $folder takes only types from hand-written code, from one file", ({ folder, contract }) => {
    const allowed = (found: Import) =>
      found.module.startsWith(`${folder}/`) ||
      (found.typeOnly && (found.module === contract || found.module === "@trigger-api/types"));
    expect(offences(folder, allowed)).toEqual([]);
  });

  it("the reference model of the mock's tests takes nothing from the mock", () => {
    const model = ["tests/model/reference.ts", "tests/model/world.ts"];
    const taken = model.flatMap(imports).map(({ module }) => module);
    expect(taken.filter((module) => module !== "tests/model/world.js")).toEqual([]);
  });

  it("the client uses nothing of Node", () => {
    expect(offences("packages/client/src", ({ module }) => !module.startsWith("node:"))).toEqual([]);
  });

  it.each([
    { folder: "packages/client/src", library: "openapi-fetch" },
    { folder: "scripts", library: "openapi-typescript" },
  ])("$library is used from one file, so that it can be replaced", ({ folder, library }) => {
    const users = code(folder).filter((file) => imports(file).some(({ module }) => module === library));
    expect(users).toHaveLength(1);
  });

  it("no package depends on another one for development only: that would be a cycle", () => {
    const names = ["types", "client", "mock-server"];
    const manifests = names.map((name) =>
      JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")),
    );
    for (const { devDependencies = {}, peerDependencies = {} } of manifests) {
      const internal = Object.keys({ ...devDependencies, ...peerDependencies }).filter((name) =>
        name.startsWith("@trigger-api/"),
      );
      expect(internal).toEqual([]);
    }
  });
});

describe("the engine", () => {
  const particular = new Set(
    "trigger triggers triggered task tasks run runs reschedule rescheduled delay delayed waitpoint deployment deployments envvar envvars batch batches ttl payload tr superjson idempotency".split(
      " ",
    ),
  );
  /** Words that name something general as well, where the whole identifier says so. */
  const general = new Set(["runUntilIdle"]);

  it.each(code(`${mock}/engine`))("has no word of Trigger.dev in an identifier or string of %s", (file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const text =
        ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? node.text : "";
      const isImport = ts.isImportDeclaration(node.parent ?? node) || ts.isExportDeclaration(node.parent ?? node);
      if (!isImport && !general.has(text)) {
        const words = text
          .replace(/([a-z])([A-Z])/g, "$1 $2")
          .toLowerCase()
          .split(/[^a-z]+/);
        if (words.some((word) => particular.has(word))) found.push(text);
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    expect(found).toEqual([]);
  });
});
