import ts from "typescript";

/**
 * The global types that generated types use. Each of the classes has a member of its own, so that none is assignable to
 * another; a standard library would cost more than the comparison.
 */
const globals = `
interface Array<T> { length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean { valueOf(): boolean } interface Number { toFixed(): string } interface String { charAt(at: number): string }
interface Symbol { description: string } interface RegExp { exec: unknown } interface Date { getTime(): number }
interface Blob { size: number } interface Object {} interface IArguments {}
interface Function { apply: unknown } interface CallableFunction extends Function {} interface NewableFunction extends Function {}
type Record<K extends keyof any, T> = { [P in K]: T };
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
`;

/** Two versions of the generated types, compiled side by side. */
export interface Compiled {
  readonly checker: ts.TypeChecker;
  /** An exported interface of one of them; undefined where it has none of that name. */
  type(side: "before" | "after", name: string): ts.Type | undefined;
}

/** Compiles both in memory, by the strictest reading of optional members: one that is left out is not one that is undefined. */
export function compileBoth(before: string, after: string): Compiled {
  const texts: Readonly<Record<string, string>> = {
    "/before.ts": before,
    "/after.ts": after,
    "/globals.d.ts": globals,
  };
  const sources = new Map(
    Object.entries(texts).map(([name, text]) => [name, ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false)]),
  );
  const host: ts.CompilerHost = {
    getSourceFile: (name) => sources.get(name),
    fileExists: (name) => sources.has(name),
    readFile: (name) => texts[name],
    writeFile: () => undefined,
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noLib: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    target: ts.ScriptTarget.ES2022,
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const checker = program.getTypeChecker();
  return {
    checker,
    type(side, name) {
      const source = sources.get(`/${side}.ts`);
      const module = source && checker.getSymbolAtLocation(source);
      const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
      return symbol && checker.getDeclaredTypeOfSymbol(symbol);
    },
  };
}
