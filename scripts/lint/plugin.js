import { tsImport } from "tsx/esm/api";

/** The rules of this house for Redocly, which loads plugins as JavaScript; the rules themselves are TypeScript. */
export default async function house() {
  const { rules } = await tsImport("./rules/index.ts", import.meta.url);
  return { id: "house", rules: { oas3: rules } };
}
