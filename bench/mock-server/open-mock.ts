import { mockServerModule } from "./contenders.js";

export type MockServer = ReturnType<typeof import("../../packages/mock-server/src/index.js").createMockServer>;

/** A mock of the built package, its time standing still. */
export async function openMock(): Promise<MockServer> {
  // The cast: it is the module that the type above is taken from, as built.
  const { createMockServer } = (await import(mockServerModule)) as {
    createMockServer: (options: { now: string }) => MockServer;
  };
  return createMockServer({ now: "2030-01-01T00:00:00Z" });
}
