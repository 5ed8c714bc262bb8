import { expect, it } from "vitest";
import { secretKey } from "../test/fake-fetch.js";
import { assemble } from "./client.js";
import type { OperationRow } from "./contract.js";
import { createClient } from "./index.js";
import { createTransport } from "./transport.js";

it("has a method for each operation, below its tag", () => {
  const client = createClient({ secretKey });
  const names = Object.entries(client).flatMap(([tag, methods]) =>
    Object.keys(methods).map((name) => `${tag}.${name}`),
  );
  expect(names).toContain("runs.reschedule");
  expect(names).toContain("packets.createDownloadUrl");
  expect(names.filter((name) => !name.startsWith("http."))).toHaveLength(74);
});

it("keeps the calls by path where an API has a tag http, and takes tags that every object has", async () => {
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(new URL(url).pathname);
    return new Response("{}");
  };
  const table: readonly OperationRow[] = [
    ["http.check", "GET", "/check", ""],
    ["constructor.list", "GET", "/constructors", ""],
  ];
  const client = assemble(table, createTransport({ secretKey, fetch }));
  expect(Object.keys(client)).toEqual(["http", "constructor"]);
  expect(Object.keys(client.http ?? {})).toEqual(["GET", "check"]);
  expect(Object.keys(client.constructor)).toEqual(["list"]);
  expect(Object.keys(Object)).not.toContain("list");
});
