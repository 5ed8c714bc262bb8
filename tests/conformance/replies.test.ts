import { describe, expect, it } from "vitest";
import { checkReplies } from "./replies.js";

/** Replies that are not what the bundled spec says are seen. */

async function problemsOf(method: string, path: string, status: number, body: string, type = "application/json") {
  const headers = new Headers({ "content-type": `${type}; charset=utf-8` });
  const checked = checkReplies(async () => ({ status, headers, text: body }));
  await checked.send({ method, path, headers: {} });
  return { problems: checked.problems, reached: [...checked.reached] };
}

const cancel = ["POST", "/api/v2/runs/run_1/cancel"] as const;

describe("the check of replies", () => {
  it("takes what the spec says, and notes the status", async () => {
    expect(await problemsOf(...cancel, 200, '{"id":"run_1"}')).toEqual({ problems: [], reached: ["runs.cancel 200"] });
  });

  it("takes the closest operation, and none where the spec has none", async () => {
    expect((await problemsOf("GET", "/api/v1/deployments/latest?x=1", 500, "")).reached).toEqual([
      "deployments.retrieveLatest 500",
    ]);
    expect((await problemsOf("PUT", "/api/v1/runs/run_1/reschedule", 200, "{}")).reached).toEqual([]);
  });

  it.each([
    ["a body that breaks its schema", 200, "{}", /^runs\.cancel 200: body must have required property 'id'$/],
    ["a status that is not documented", 418, "{}", /^runs\.cancel 418: the spec has no such status$/],
    ["text that calls itself JSON", 200, "{", /^runs\.cancel 200: it calls itself JSON, and is none$/],
    ["a content type that is not documented", 200, "ok", /^runs\.cancel 200: the spec has no text\/plain for it$/],
  ])("sees %s", async (_name, status, body, problem) => {
    const { problems } = await problemsOf(...cancel, status, body, body === "ok" ? "text/plain" : undefined);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it("sees an error in other words, where the spec has a closed list of them", async () => {
    expect((await problemsOf("GET", "/api/v3/runs/run_1", 404, '{"message":"x"}')).problems).toHaveLength(1);
  });
});
