import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { createMockServer } from "@trigger-api/mock-server";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { sections } from "./cases/index.js";
import { overSocket, start } from "./mock-target.js";
import { notReached } from "./not-reached.js";
import { checkReplies, documented } from "./replies.js";
import { runCase } from "./run-case.js";

/** What the service does, asked of the mock over a socket; and each reply under the schema of the bundled spec. */

const mock = createMockServer({ now: start });
const server = await mock.listen({ port: 0 });
afterAll(() => server.close());

const socket = overSocket(mock, server.url);
const checked = checkReplies(socket.send);
const target = { ...socket, send: checked.send };
let seen = 0;

describe.each(Object.entries(sections))("%s", (_section, cases) => {
  afterEach(() => {
    seen = checked.problems.length;
  });

  it.each(cases.map((one) => [`${one.id} ${one.name}`, one] as const))("%s", async (_name, one) => {
    expect((await runCase(one, target)).failures).toEqual([]);
    expect(checked.problems.slice(seen)).toEqual([]);
  });
});

describe("what fetch does not send", () => {
  it("a callback that does not tell its length is refused", async () => {
    const created = await socket.send({
      method: "POST",
      path: "/api/v1/waitpoints/tokens",
      headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
      body: "{}",
    });
    const { url } = JSON.parse(created.text);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(url, { method: "POST", headers: { "transfer-encoding": "chunked" } }, resolve);
      asked.on("error", reject).end("{}");
    });
    expect([answer.statusCode, await json(answer)]).toEqual([411, { error: "Content-Length header is required" }]);
  });
});

describe("the statuses of the spec", () => {
  it("are reached, all but those that the list has a reason for", () => {
    const left = [...documented]
      .filter(([operation]) => !isElsewhere(operation))
      .flatMap(([operation, statuses]) => statuses.map((status) => `${operation} ${status}` as const))
      .filter((status) => !checked.reached.has(status as never));
    const listed = notReached.flatMap(({ operations, status }) => operations.map((one) => `${one} ${status}`));
    expect(listed.sort()).toEqual(left.sort());
  });

  it("are listed once where they are not reached, each with a reason", () => {
    const listed = notReached.flatMap(({ operations, status }) => operations.map((one) => `${one} ${status}`));
    expect(new Set(listed).size).toBe(listed.length);
    for (const { why } of notReached) expect(why.length).toBeGreaterThan(20);
  });
});

/** Families whose cases stand elsewhere. */
function isElsewhere(operation: string): boolean {
  return /^(?:bulkActions|errors|sessions|query)\./.test(operation);
}
