import { describe, expect, it } from "vitest";
import { failureOf, fakeService, json } from "../test/fake-fetch.js";
import type { ApiPromise } from "./contract.js";
import { NotFoundError } from "./index.js";
import { createMethod } from "./method.js";
import { createTransport } from "./transport.js";

const page = (ids: string[], next?: string, previous?: string) =>
  json(200, { data: ids.map((id) => ({ id })), pagination: { ...(next && { next }), ...(previous && { previous }) } });

const idsOf = async (list: AsyncIterable<{ readonly id: string }>) => {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
};

describe("a list with cursors", () => {
  it("is its first page when awaited, just as the service sent it", async () => {
    const { client } = fakeService([page(["a"], "two")]);
    const first = await client.runs.list();
    expect(first).toEqual({ data: [{ id: "a" }], pagination: { next: "two" } });
    expect(JSON.stringify(first)).toBe('{"data":[{"id":"a"}],"pagination":{"next":"two"}}');
    expect(first.hasNextPage()).toBe(true);
  });

  it("is walked by iterating, with the same query on every page", async () => {
    const { client, sent } = fakeService([page(["a", "b"], "two"), page([], "three", "one"), page(["c"])]);
    expect(await idsOf(client.runs.list({ filter: { tag: ["x"] }, page: { size: 2 } }))).toEqual(["a", "b", "c"]);
    expect(sent.map(({ url }) => decodeURIComponent(url.search))).toEqual([
      "?filter[tag]=x&page[size]=2",
      "?filter[tag]=x&page[size]=2&page[after]=two",
      "?filter[tag]=x&page[size]=2&page[after]=three",
    ]);
  });

  it("drops page[before] when it goes on, which would win", async () => {
    const { client, sent } = fakeService([page(["a"], "two"), page(["b"])]);
    expect(await idsOf(client.runs.list({ page: { before: "here" } }))).toEqual(["a", "b"]);
    expect(sent.map(({ url }) => decodeURIComponent(url.search))).toEqual(["?page[before]=here", "?page[after]=two"]);
  });

  it("is walked page by page, and the last has none after it", async () => {
    const { client } = fakeService([page(["a"], "two"), page(["b"])]);
    const second = await (await client.runs.list()).getNextPage();
    expect(second.data).toEqual([{ id: "b" }]);
    expect(second.hasNextPage()).toBe(false);
    await expect(second.getNextPage()).rejects.toThrow("There is no next page");
  });

  it.each([
    { name: "its own cursor again", replies: [page(["a"], "two"), page(["b"], "two")], want: ["a", "b"] },
    {
      name: "an earlier cursor",
      replies: [page(["a"], "2"), page(["b"], "3"), page(["c"], "2")],
      want: ["a", "b", "c"],
    },
    { name: "the cursor it began with", replies: [page(["a"], "start")], want: ["a"] },
  ])("ends at $name", async ({ replies, want }) => {
    const { client, sent } = fakeService(replies);
    expect(await idsOf(client.runs.list({ page: { after: "start" } }))).toEqual(want);
    expect(sent).toHaveLength(want.length);
  });

  it("gives the same next page when asked twice", async () => {
    const { client } = fakeService([page(["a"], "two"), page(["b"], "three"), page(["b"], "three"), page(["c"])]);
    const first = await client.runs.list();
    expect((await first.getNextPage()).hasNextPage()).toBe(true);
    const again = await first.getNextPage();
    expect(again.hasNextPage()).toBe(true);
    expect((await again.getNextPage()).data).toEqual([{ id: "c" }]);
  });

  it("stops asking when the loop is left", async () => {
    const { client, sent } = fakeService([page(["a", "b"], "two"), page(["c"])]);
    for await (const run of client.runs.list()) if (run.id === "a") break;
    expect(sent).toHaveLength(1);
  });

  it("fails in the loop when a later page fails", async () => {
    const { client } = fakeService([page(["a"], "two"), json(404, {})]);
    expect(await failureOf(idsOf(client.runs.list()))).toBeInstanceOf(NotFoundError);
  });

  it("has its response too", async () => {
    const { client } = fakeService([page(["a"], "two")]);
    const { data, response, attempts } = await client.runs.list().withResponse();
    expect([data.hasNextPage(), response.status, attempts]).toEqual([true, 200, 1]);
  });
});

describe("a list with page numbers", () => {
  type Numbered = ApiPromise<{ hasNextPage(): boolean }> & AsyncIterable<{ readonly id: string }>;
  const numbered = (ids: string[], currentPage: number | string, totalPages: number | string) =>
    json(200, { data: ids.map((id) => ({ id })), pagination: { currentPage, totalPages, count: 9 } });
  const listOn = (replies: Response[]) => {
    const queries: string[] = [];
    const fetch = async (url: string) => {
      queries.push(new URL(url).search);
      return (replies[Math.min(queries.length, replies.length) - 1] ?? json(500, {})).clone();
    };
    const call = createTransport({ secretKey: "tr_dev_123456789012345678901234", fetch });
    const method = createMethod(["schedules.list", "GET", "/api/v1/schedules", "qn"], call);
    // The cast: no emitted signature yet has this style.
    return { list: (query?: object) => method(query) as Numbered, queries };
  };

  it("goes from number to number", async () => {
    const { list, queries } = listOn([numbered(["a"], 1, 3), numbered(["b"], "2", "3"), numbered(["c"], 3, 3)]);
    expect(await idsOf(list({ perPage: 1 }))).toEqual(["a", "b", "c"]);
    expect(queries).toEqual(["?perPage=1", "?perPage=1&page=2", "?perPage=1&page=3"]);
  });

  it("begins at the page it is asked for", async () => {
    const { list, queries } = listOn([numbered(["b"], 2, 3), numbered(["c"], 3, 3)]);
    expect(await idsOf(list({ page: 2 }))).toEqual(["b", "c"]);
    expect(queries).toEqual(["?page=2", "?page=3"]);
  });

  it("ends when the service keeps to one page", async () => {
    const { list, queries } = listOn([numbered(["a"], 1, 3)]);
    expect(await idsOf(list())).toEqual(["a", "a"]);
    expect(queries).toHaveLength(2);
  });
});
