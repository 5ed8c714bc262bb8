import { describe, expect, it } from "vitest";
import { failureOf, fakeService, json } from "../test/fake-fetch.js";
import { operationTable } from "./generated/operations.js";
import { NotFoundError } from "./index.js";

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
  const numbered = (ids: string[], currentPage: number | string, totalPages: number | string) =>
    json(200, { data: ids.map((id) => ({ id })), pagination: { currentPage, totalPages, count: 9 } });

  it("goes from number to number", async () => {
    const { client, sent } = fakeService([numbered(["a"], 1, 3), numbered(["b"], "2", "3"), numbered(["c"], 3, 3)]);
    expect(await idsOf(client.schedules.list({ perPage: 1 }))).toEqual(["a", "b", "c"]);
    expect(sent.map(({ url }) => url.search)).toEqual(["?perPage=1", "?perPage=1&page=2", "?perPage=1&page=3"]);
  });

  it("begins at the page it is asked for", async () => {
    const { client, sent } = fakeService([numbered(["b"], 2, 3), numbered(["c"], 3, 3)]);
    expect(await idsOf(client.queues.list({ page: 2 }))).toEqual(["b", "c"]);
    expect(sent.map(({ url }) => url.search)).toEqual(["?page=2", "?page=3"]);
  });

  it.each([
    { name: "when the service keeps to one page", replies: [numbered(["a"], 1, 3)], want: ["a", "a"] },
    { name: "where there is nothing to list", replies: [numbered([], 1, 0)], want: [] },
    { name: "beyond the last page", replies: [numbered([], 7, 3)], want: [] },
  ])("ends $name", async ({ replies, want }) => {
    const { client } = fakeService(replies);
    expect(await idsOf(client.schedules.list())).toEqual(want);
  });
});

describe("every list that has pages", () => {
  type Client = ReturnType<typeof fakeService>["client"];
  const cursor = (next?: string) => json(200, { data: [{ id: next ?? "last" }], pagination: next ? { next } : {} });
  const number = (currentPage: number) =>
    json(200, { data: [{ id: String(currentPage) }], pagination: { currentPage, totalPages: 3, count: 3 } });
  const cursors = [cursor("x"), cursor("y"), cursor()];
  const numbers = [number(1), number(2), number(3)];
  const after = ["?page[size]=1", "?page[size]=1&page[after]=x", "?page[size]=1&page[after]=y"];
  const one = { page: { size: 1 } };

  it.each<{ name: string; list: (client: Client) => AsyncIterable<unknown>; replies: Response[]; want: string[] }>([
    { name: "runs.list", list: ({ runs }) => runs.list(one), replies: cursors, want: after },
    {
      name: "runs.listForProject",
      list: ({ runs }) => runs.listForProject("proj_1", { filter: { env: ["dev"] } }),
      replies: cursors,
      want: ["?filter[env]=dev", "?filter[env]=dev&page[after]=x", "?filter[env]=dev&page[after]=y"],
    },
    { name: "waitpoints.list", list: ({ waitpoints }) => waitpoints.list(one), replies: cursors, want: after },
    { name: "bulkActions.list", list: ({ bulkActions }) => bulkActions.list(one), replies: cursors, want: after },
    { name: "errors.list", list: ({ errors }) => errors.list(one), replies: cursors, want: after },
    { name: "sessions.list", list: ({ sessions }) => sessions.list(one), replies: cursors, want: after },
    {
      name: "deployments.list, which only goes forward",
      list: ({ deployments }) => deployments.list({ ...one, status: "DEPLOYED" }),
      replies: cursors,
      want: [
        "?page[size]=1&status=DEPLOYED",
        "?page[size]=1&page[after]=x&status=DEPLOYED",
        "?page[size]=1&page[after]=y&status=DEPLOYED",
      ],
    },
    {
      name: "schedules.list",
      list: ({ schedules }) => schedules.list(),
      replies: numbers,
      want: ["", "?page=2", "?page=3"],
    },
    { name: "queues.list", list: ({ queues }) => queues.list(), replies: numbers, want: ["", "?page=2", "?page=3"] },
  ])("is walked to its end: $name", async ({ list, replies, want }) => {
    const { client, sent } = fakeService(replies);
    let items = 0;
    for await (const _ of list(client)) items += 1;
    expect(items).toBe(3);
    expect(sent.map(({ url }) => decodeURIComponent(url.search))).toEqual(want);
  });

  it("is one of these: the table has no other", () => {
    expect(operationTable.filter(([, , , flags]) => /[cn]/.test(flags))).toHaveLength(9);
  });
});
