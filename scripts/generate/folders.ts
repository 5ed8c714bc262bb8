/** Folders that hold generated files and nothing else. */
export const generatedFolders = {
  types: "packages/types/src/generated",
  client: "packages/client/src/generated",
  mockServer: "packages/mock-server/src/generated",
} as const;

/** The one hand-written file with a generated region, and the region's name. */
export const generatedRegion = { file: "README.md", name: "operations" } as const;
