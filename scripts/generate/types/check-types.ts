import ts from "typescript";
import type { Files } from "../model.js";

/** The few global types that generated types use; a standard library would cost more than the check itself. */
const globals = `
interface Array<T> { length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {} interface NewableFunction {}
interface Number {} interface Object {} interface RegExp {} interface String {} interface Symbol {} interface Date {}
type Record<K extends keyof any, T> = { [P in K]: T };
type Partial<T> = { [P in keyof T]?: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
`;

/** A place in generated types that does not compile. */
export interface TypeProblem {
  /** `components.schemas.Run.status` or `operations.runs.list.parameters.query`. */
  readonly where: string;
  readonly message: string;
}

/** Compiles generated types, in memory, and tells what is wrong with them in terms of the document. */
export function checkTypes(files: Files): TypeProblem[] {
  const sources = new Map(
    [...Object.entries(files).filter(([name]) => name.endsWith(".ts")), ["globals.d.ts", globals] as const].map(
      ([name, text]) => [`/${name}`, ts.createSourceFile(`/${name}`, text, ts.ScriptTarget.ES2022, true)],
    ),
  );
  const host: ts.CompilerHost = {
    getSourceFile: (name) => sources.get(name),
    fileExists: (name) => sources.has(name),
    readFile: (name) => sources.get(name)?.text,
    writeFile: () => undefined,
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const program = ts.createProgram(
    [...sources.keys()],
    {
      strict: true,
      noLib: true,
      noEmit: true,
      types: [],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    },
    host,
  );
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    where: diagnostic.file ? placeOf(diagnostic.file, diagnostic.start ?? 0) : "the generated types",
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, " "),
  }));
}

/** The property names that lead to a position: that is how the document calls the place. */
function placeOf(file: ts.SourceFile, position: number): string {
  const names: string[] = [];
  const descend = (node: ts.Node): void => {
    const inside = node.getChildren(file).find((child) => child.pos <= position && position < child.end);
    if (inside === undefined) return;
    if (ts.isPropertySignature(inside) || ts.isInterfaceDeclaration(inside) || ts.isTypeAliasDeclaration(inside)) {
      names.push(inside.name.getText(file).replaceAll('"', ""));
    }
    descend(inside);
  };
  descend(file);
  return names.join(".") || file.fileName;
}
