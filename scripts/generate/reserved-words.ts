/** Words that TypeScript does not let a type be called. */
export const reservedWords: ReadonlySet<string> = new Set(
  `any as asserts async await bigint boolean break case catch class const continue debugger declare default delete do
  else enum export extends false finally for from function if implements import in infer instanceof interface is keyof
  let module namespace never new null number object of package private protected public readonly require return set
  static string super switch symbol this throw true try type typeof undefined unique unknown var void while with
  yield`.split(/\s+/),
);
