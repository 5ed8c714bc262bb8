/** First line of every generated file that can hold a comment. */
export const generatedHeader =
  "// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.\n";
