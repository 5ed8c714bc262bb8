import { describe, expect, it } from "vitest";
import { fakeService, json } from "../test/fake-fetch.js";
import { writeQuery } from "./query.js";

describe("a query", () => {
  const date = new Date("2027-01-01T00:00:00Z");

  it.each<{ name: string; query: object; separators?: Record<string, string>; want: string }>([
    {
      name: "nests objects as brackets",
      query: { filter: { createdAt: { period: "1d" } } },
      want: "filter[createdAt][period]=1d",
    },
    {
      name: "joins arrays by commas",
      query: { filter: { status: ["DELAYED", "QUEUED"] } },
      want: "filter[status]=DELAYED,QUEUED",
    },
    { name: "takes names that have brackets", query: { "page[size]": 5 }, want: "page[size]=5" },
    { name: "writes dates as ISO text", query: { from: date }, want: "from=2027-01-01T00:00:00.000Z" },
    { name: "writes dates in arrays", query: { at: [date] }, want: "at=2027-01-01T00:00:00.000Z" },
    { name: "writes booleans and numbers", query: { a: true, b: 0, c: false }, want: "a=true&b=0&c=false" },
    {
      name: "leaves out undefined and null",
      query: { a: undefined, b: null, c: { d: undefined }, e: [undefined] },
      want: "",
    },
    { name: "leaves out empty arrays", query: { a: [], b: 1 }, want: "b=1" },
    {
      name: "repeats a name where the spec says so",
      query: { tag: ["a", "b"] },
      separators: { tag: "&" },
      want: "tag=a&tag=b",
    },
    {
      name: "knows other separators",
      query: { a: [1, 2], b: [1, 2] },
      separators: { a: "|", b: "%20" },
      want: "a=1|2&b=1 2",
    },
    {
      name: "spreads an object where the spec says so",
      query: { where: { a: 1, b: 2 } },
      separators: { where: "=" },
      want: "a=1&b=2",
    },
    { name: "keeps an empty text", query: { a: "" }, want: "a=" },
  ])("$name", ({ query, separators, want }) => {
    expect(decodeURIComponent(writeQuery(query, separators))).toBe(want);
  });

  it("encodes names and values", () => {
    expect(writeQuery({ filter: { tag: ["a&b", "c d"] } })).toBe("filter%5Btag%5D=a%26b,c%20d");
  });

  it("reaches the service as the spec writes it", async () => {
    const { client, sent } = fakeService([json(200, { data: [], pagination: {} })]);
    await client.runs.list({
      filter: { status: ["QUEUED", "DELAYED"], createdAt: { from: date }, isTest: false },
      page: { size: 50 },
    });
    expect([...(sent[0]?.url.searchParams ?? [])]).toEqual([
      ["filter[status]", "QUEUED,DELAYED"],
      ["filter[createdAt][from]", "2027-01-01T00:00:00.000Z"],
      ["filter[isTest]", "false"],
      ["page[size]", "50"],
    ]);
  });
});
