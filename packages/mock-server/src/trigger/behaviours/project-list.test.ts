import { beforeEach, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const personal = { authorization: "Bearer tr_pat_abcdefghijkmnopqrstuvwxyz" };
const list = (query: string, headers: Record<string, string | undefined> = personal) =>
  open.call("GET", `/api/v1/projects/proj_1234/runs?${query}`, { headers });

test("a person lists the runs of an environment by its slug, with the filters of a list", async () => {
  const id = await open.trigger({}, { task: "a" });
  await open.trigger({}, { task: "b" });
  const reply = await list("filter[env]=prod&filter[taskIdentifier]=a");
  expect(reply).toMatchObject({ status: 200, body: { data: [{ id, env: { name: "prod" } }], pagination: {} } });
});

test("staging goes by its short name, and is not found by the published one", async () => {
  const secret = { authorization: "Bearer tr_stg_abcdefghijklmnopqrstuvwx" };
  const id = await open.trigger({}, { headers: secret });
  expect(await list("filter[env]=stg")).toMatchObject({ body: { data: [{ id, env: { name: "stg" } }] } });
  expect(await list("filter[env]=staging")).toMatchObject({ status: 500 });
});

test("of several environments the first that is there counts", async () => {
  const secret = { authorization: "Bearer tr_dev_abcdefghijklmnopqrstuvwx" };
  const id = await open.trigger({}, { headers: secret });
  await open.trigger();
  expect(await list("filter[env]=staging,dev,prod")).toMatchObject({ body: { data: [{ id }] } });
});

test.each(["", "filter[env]=preview", "filter[env]=nope"])(
  "without an environment that is there it fails: %j",
  async (query) => {
    expect(await list(query)).toMatchObject({ status: 500, body: { error: "Internal Server Error" } });
  },
);

test("what is wrong with the query comes before the environment", async () => {
  expect(await list("filter[status]=NOPE")).toMatchObject({ status: 400, body: { error: "Query Error" } });
});

test.each<[string, string | undefined, unknown]>([
  ["a secret key", undefined, { error: "Invalid or Missing PAT" }],
  ["something else", "Bearer nope", { error: "Invalid or Missing PAT" }],
])("%s is refused", async (_, authorization, body) => {
  const headers = { authorization: authorization ?? `Bearer ${open.mock.secretKey}` };
  expect(await list("filter[env]=prod", headers)).toMatchObject({ status: 401, body });
});

test("no credential is refused as everywhere", async () => {
  expect(await list("filter[env]=prod", { authorization: undefined })).toMatchObject({
    status: 401,
    body: { title: "Unauthorized" },
  });
});

test.each([
  ["GET", "/api/v3/runs/x", "Invalid API key"],
  ["GET", "/api/v1/runs/x/result", "Invalid or Missing API Key"],
  ["POST", "/api/v1/tasks/hello/trigger", "Invalid API key"],
])("%s %s takes no personal access token", async (method, path, error) => {
  expect(await open.call(method, path, { headers: personal })).toMatchObject({ status: 401, body: { error } });
});
