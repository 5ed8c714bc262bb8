import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createMockServer, type MockServer } from "@trigger-api/mock-server";

/** What a story is played against. */
export interface OpenPlace {
  readonly mock: MockServer;
  readonly url: string;
  /** Takes requests and never answers. */
  readonly silentUrl: string;
  close(): Promise<void>;
}

/** A mock on a socket, its clock at the start of 2030, and a server that is silent. */
export async function openPlace(): Promise<OpenPlace> {
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  const server = await mock.listen();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  return {
    mock,
    url: server.url,
    // A server that listens on a port has an address of this kind.
    silentUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    async close() {
      silent.closeAllConnections();
      silent.close();
      await server.close();
    },
  };
}

/** What every runtime tells of `openStory`. */
export const openEnd = {
  status: [200, 1, "DELAYED"],
  payload: { to: "çelik ✓" },
  delayedUntil: "2030-01-01T01:00:00.000Z",
  walkedAll: true,
  pages: [2, true, 1, false],
  byPath: true,
  // The service asks to try again, for the run may not be visible yet.
  unknown: ["NotFoundError", 404, 3, { error: "Not found" }],
  timeout: ["TimeoutError", null, 2, null],
  abort: "Error: enough",
};

/** What every runtime tells of `wholeStory`. */
export const wholeEnd = {
  moved: "2030-01-01T02:00:00.000Z",
  replayedAnew: true,
  canceled: "CANCELED",
  tooLate: ["BadRequestError", 400, 1, { error: "Cannot reschedule a run that is not delayed" }],
  unknown: ["NotFoundError", 404, 1, { error: "Run not found" }],
  wrongKey: ["AuthenticationError", 401, 1, { error: "Invalid API key" }],
};
