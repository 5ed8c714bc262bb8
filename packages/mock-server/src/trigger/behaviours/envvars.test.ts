import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";
import type { MockServer } from "../../mock-server.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/projects/proj_1234/envvars";
const done = { status: 200, body: { success: true } };
const notFound = { status: 404, body: { error: "Environment variable not found" } };

const create = (body: unknown, env = "prod") => open.call("POST", `${path}/${env}`, { body });
const load = (body: unknown, headers: Record<string, string> = {}) =>
  open.call("POST", `${path}/prod/import`, { body, headers });
const list = () => open.call("GET", `${path}/prod`);
const get = (name: string) => open.call("GET", `${path}/prod/${name}`);

describe("create", () => {
  test("sets a variable, whatever it was before", async () => {
    expect(await create({ name: "A", value: "1" })).toMatchObject(done);
    expect(await get("A")).toMatchObject({ status: 200, body: { name: "A", value: "1", isSecret: false } });
    const again = await create({ name: "A", value: "2" });
    expect(again).toMatchObject(done);
    expect(again.headers.get("x-mock-reason")).toContain("replaced");
    expect(await list()).toMatchObject({ status: 200, body: [{ name: "A", value: "2", isSecret: false }] });
  });

  test("hides the value of a secret, also once it is replaced", async () => {
    await create({ name: "S", value: "sesame", isSecret: true });
    expect(await get("S")).toMatchObject({ body: { value: "<redacted>", isSecret: true } });
    await create({ name: "S", value: "simsim" });
    expect(await list()).toMatchObject({ body: [{ name: "S", value: "<redacted>", isSecret: true }] });
  });

  test("keeps the value of a secret out of the journal", async () => {
    await create({ name: "S", value: 'open "sesame"', isSecret: true });
    await load({ variables: { T: "abracadabra" }, isSecret: true });
    const journal = JSON.stringify(open.mock.requests.filter({}));
    expect(journal).not.toContain("sesame");
    expect(journal).not.toContain("abracadabra");
    expect(journal).toContain("[redacted]");
  });

  test.each<[string, (mock: MockServer) => void]>([
    ["all that there was", (mock) => mock.restore(mock.snapshot())],
    [
      "the environment",
      ({ environment, secretKey }) => environment(secretKey).restore(environment(secretKey).snapshot()),
    ],
  ])("and out of the journal after %s was put back", async (_, putBack) => {
    await create({ name: "S", value: 'open "sesame"', isSecret: true });
    putBack(open.mock);
    await open.trigger({ payload: { said: 'open "sesame"' } });
    const journal = JSON.stringify(open.mock.requests);
    expect(journal).toContain("[redacted]");
    expect(journal).not.toContain("sesame");
  });

  test("and out of the journal of another mock that a snapshot is put into", async () => {
    await create({ name: "S", value: "abracadabra", isSecret: true });
    const other = openMock(undefined, {});
    other.mock.restore(open.mock.snapshot());
    await other.trigger({ payload: { said: "abracadabra" } });
    expect(JSON.stringify(other.mock.requests)).not.toContain("abracadabra");
  });

  const nothingLeft = "You must set at least one valid variable.";
  test.each<[string, unknown, unknown]>([
    ["no value", { name: "A" }, { error: "Invalid request body", issues: [{ path: ["value"], message: "Required" }] }],
    ["a blank value", { name: "A", value: " " }, { error: nothingLeft }],
    ["a blank name", { name: " ", value: "1" }, { error: nothingLeft }],
    [
      "a reserved name",
      { name: "TRIGGER_SECRET_KEY", value: "1" },
      { error: `${nothingLeft} All the variables submitted are not allowed.` },
    ],
  ])("refuses %s", async (_, body, answer) => {
    expect(await create(body)).toMatchObject({ status: 400, body: answer });
    expect(await list()).toMatchObject({ body: [] });
  });

  test("answers malformed JSON as the framework does", async () => {
    expect(await create("{")).toMatchObject({ status: 500, body: "Unexpected Server Error" });
  });
});

describe("import", () => {
  test("sets all, or none where one is set already", async () => {
    await create({ name: "A", value: "1" });
    expect(await load({ variables: { A: "2", B: "3" } })).toMatchObject({
      status: 400,
      body: {
        error: "Some of the variables are already set for these environments. Set override to true to override them.",
        variableErrors: [{ key: "A", error: "Variable already set in Production." }],
      },
    });
    expect(await get("B")).toMatchObject(notFound);
    expect(await load({ variables: { A: "2", B: "3" }, override: true })).toMatchObject(done);
    expect(await list()).toMatchObject({
      body: [
        { name: "A", value: "2" },
        { name: "B", value: "3" },
      ],
    });
  });

  test("drops reserved and blank ones as long as others are left, and says so", async () => {
    const reply = await load({ variables: { TRIGGER_API_URL: "x", A: "", B: "2" }, isSecret: true });
    expect(reply).toMatchObject(done);
    expect(reply.headers.get("x-mock-reason")).toContain("dropped");
    expect(await list()).toMatchObject({ body: [{ name: "B", value: "<redacted>" }] });
  });

  test.each<[string, unknown]>([
    ["a list", { variables: [{ name: "A", value: "1" }] }],
    ["numbers", { variables: { A: 1 } }],
    ["nothing", {}],
  ])("refuses %s for variables", async (_, body) => {
    expect(await load(body)).toMatchObject({ status: 400, body: { error: "Invalid body" } });
  });

  test("says that an environment of no branch has no parent", async () => {
    const reply = await load({ variables: { A: "1" }, parentVariables: { P: "1" } });
    expect(reply).toMatchObject(done);
    expect(reply.headers.get("x-mock-reason")).toContain("parentVariables passed over");
    expect(await get("P")).toMatchObject(notFound);
  });

  async function send(fill: (form: FormData) => void) {
    const form = new FormData();
    fill(form);
    const request = new Request("http://mock", { method: "POST", body: form });
    return load(await request.text(), { "content-type": request.headers.get("content-type") ?? "" });
  }

  test("reads a dotenv file from a form, and finds nothing wrong with it", async () => {
    const reply = await send((form) => form.set("variables", new File(["A=1\nB='two words'\n"], ".env")));
    expect(reply).toMatchObject(done);
    expect(reply.headers.has("x-mock-findings")).toBe(false);
    expect(await list()).toMatchObject({ body: [{ value: "1" }, { name: "B", value: "two words" }] });
    expect(await send((form) => form.set("variables", new File(["A=2"], ".env")))).toMatchObject({ status: 400 });
    const overriding = await send((form) => {
      form.set("variables", new File(["A=2"], ".env"));
      form.set("override", "true");
    });
    expect(overriding).toMatchObject(done);
    expect(await get("A")).toMatchObject({ body: { value: "2" } });
  });

  test.each<[string, (form: FormData) => void]>([
    ["text in the place of a file", (form) => form.set("variables", "A=1")],
    ["a file of another name", (form) => form.set("file", new File(["A=1"], ".env"))],
  ])("refuses a form with %s", async (_, fill) => {
    expect(await send(fill)).toMatchObject({ status: 400, body: { error: "Invalid file" } });
  });

  test.each([
    ["a form that is none", "A=1", { "content-type": "multipart/form-data; boundary=x" }],
    ["text that is no JSON", "A=1", {}],
  ])("answers %s as the framework does", async (_, body, headers) => {
    expect(await load(body, headers)).toMatchObject({ status: 500, body: "Unexpected Server Error" });
  });
});

describe("update and delete", () => {
  const update = (name: string, body: unknown, method = "PUT") => open.call(method, `${path}/prod/${name}`, { body });
  const remove = (name: string) => open.call("DELETE", `${path}/prod/${name}`);

  test.each(["PUT", "POST"])("%s gives a variable another value, and leaves whether it is a secret", async (method) => {
    await create({ name: "A", value: "1", isSecret: true });
    expect(await update("A", { value: "2" }, method)).toMatchObject(done);
    expect(await get("A")).toMatchObject({ body: { isSecret: true } });
  });

  test("a blank value changes nothing, and says so", async () => {
    await create({ name: "A", value: "1" });
    const reply = await update("A", { value: "" });
    expect(reply).toMatchObject(done);
    expect(reply.headers.get("x-mock-reason")).toContain("blank");
    expect(await get("A")).toMatchObject({ body: { value: "1" } });
  });

  test("of a name that the project does not know are 404, before the body is looked at", async () => {
    expect(await update("NOPE", "{")).toMatchObject(notFound);
    expect(await remove("NOPE")).toMatchObject(notFound);
  });

  test("an update lists what is wrong with its body, and answers malformed JSON in JSON", async () => {
    await create({ name: "A", value: "1" });
    expect(await update("A", {})).toMatchObject({
      status: 400,
      body: { error: "Invalid request body", issues: [{ path: ["value"] }] },
    });
    expect(await update("A", "{")).toMatchObject({ status: 500, body: { error: "Internal Server Error" } });
  });

  test("what was deleted is gone", async () => {
    await create({ name: "A", value: "1" });
    expect(await remove("A")).toMatchObject(done);
    expect(await get("A")).toMatchObject(notFound);
    expect(await remove("A")).toMatchObject(notFound);
  });

  test("PATCH is no verb here", async () => {
    expect(await update("A", {}, "PATCH")).toMatchObject({ status: 405 });
  });
});

describe("the path", () => {
  const mismatch = {
    status: 400,
    body: {
      error:
        "Invalid environment slug for this API key. Make sure you are using an API key associated with that environment.",
    },
  };

  test.each([
    ["prod", undefined, 200],
    ["dev", undefined, 200],
    ["dev", "feature", 400],
    ["prod", "feature", 200],
  ])("%s with the branch %s is %i for a production key", async (env, branch, status) => {
    const headers = branch === undefined ? {} : { "x-trigger-branch": branch };
    expect(await open.call("GET", `${path}/${env}`, { headers })).toMatchObject({ status });
  });

  test("a mismatch is told before anything else", async () => {
    const headers = { "x-trigger-branch": "feature" };
    for (const [method, where] of [
      ["POST", `${path}/dev`],
      ["POST", `${path}/dev/import`],
      ["PUT", `${path}/dev/A`],
      ["DELETE", `${path}/dev/A`],
      ["GET", `${path}/dev/A`],
    ] as const) {
      expect(await open.call(method, where, { headers, body: method === "GET" ? undefined : "{" })).toMatchObject(
        mismatch,
      );
    }
  });

  test("another name than the key's environment is told to the developer", async () => {
    const reply = await open.call("GET", `${path}/dev`);
    expect(reply.headers.get("x-mock-reason")).toContain("the key's environment was used");
  });

  test.each([
    ["Bearer nope", "Invalid API key"],
    ["Bearer ", "Invalid or Missing API key"],
  ])("an Authorization of %s is 401", async (authorization, error) => {
    expect(await open.call("GET", `${path}/prod`, { headers: { authorization } })).toMatchObject({
      status: 401,
      body: { error },
    });
  });
});

describe.each(["tr_pat_abc123", "tr_oat_Abc123"])("with a token of a person or an organisation, %s", (token) => {
  const authorization = `Bearer ${token}`;
  const asPerson = (method: string, where: string, body?: unknown, branch?: string) =>
    open.call(method, `${path}/${where}`, {
      body,
      headers: { authorization, ...(branch === undefined ? {} : { "x-trigger-branch": branch }) },
    });
  const named = (key: string, headers = {}) => ({ headers: { authorization: `Bearer ${key}`, ...headers } });
  const dev = `tr_dev_${"0".repeat(24)}`;

  beforeEach(() => {
    // One of its own: elsewhere keys stay open from one test to the next.
    open = openMock(undefined, {});
  });

  test("the path names the environment", async () => {
    await create({ name: "A", value: "of prod" });
    await open.call("POST", `${path}/dev`, { ...named(dev), body: { name: "A", value: "of dev" } });
    expect(await asPerson("GET", "prod/A")).toMatchObject({ status: 200, body: { value: "of prod" } });
    expect(await asPerson("GET", "dev/A")).toMatchObject({ status: 200, body: { value: "of dev" } });
    expect(await asPerson("PUT", "prod/A", { value: "new" })).toMatchObject(done);
    expect(await asPerson("POST", "dev/import", { variables: { B: "1" } })).toMatchObject(done);
    expect(await open.call("GET", `${path}/prod/A`)).toMatchObject({ body: { value: "new" } });
    expect(await open.call("GET", `${path}/dev/B`, named(dev))).toMatchObject({ body: { value: "1" } });
  });

  test("an environment, or a branch, that nobody has opened is 404", async () => {
    const missing = (error: string) => ({ status: 404, body: { error } });
    expect(await asPerson("GET", "staging")).toMatchObject(missing("Environment not found"));
    await open.call("GET", `${path}/dev`, named(dev));
    expect(await asPerson("GET", "dev", undefined, "feature")).toMatchObject(missing("Branch not found"));
    await open.call("GET", `${path}/dev`, named(dev, { "x-trigger-branch": "feature" }));
    expect(await asPerson("GET", "dev", undefined, "refs/heads/feature")).toMatchObject({ status: 200, body: [] });
    expect(await asPerson("GET", "dev", undefined, "default")).toMatchObject({ status: 200, body: [] });
  });

  test("other operations are refused", async () => {
    const headers = { authorization };
    for (const [method, where, error] of [
      ["GET", "/api/v1/runs", "Invalid API key"],
      ["GET", "/api/v1/schedules", "Invalid or Missing API Key"],
    ] as const) {
      expect(await open.call(method, where, { headers })).toMatchObject({ status: 401, body: { error } });
    }
  });
});

describe("a branch", () => {
  const inBranch = (branch: string) => ({ headers: { "x-trigger-branch": branch } });

  test("of development sees the values of its parent where it has none of its own", async () => {
    open = openMock(`tr_dev_${"b".repeat(24)}`);
    await create({ name: "A", value: "parent" }, "dev");
    await create({ name: "B", value: "parent" }, "dev");
    await open.call("POST", `${path}/dev`, { body: { name: "A", value: "own" }, ...inBranch("x") });
    expect(await open.call("GET", `${path}/dev`, inBranch("x"))).toMatchObject({
      body: [
        { name: "A", value: "own" },
        { name: "B", value: "parent" },
      ],
    });
    expect(await open.call("GET", `${path}/dev/B`, inBranch("x"))).toMatchObject({ body: { value: "parent" } });
    expect(await open.call("GET", `${path}/dev/A`)).toMatchObject({ body: { value: "parent" } });
    expect(await open.call("DELETE", `${path}/dev/B`, inBranch("x"))).toMatchObject({
      status: 400,
      body: { error: "Environment variable value not found" },
    });
  });

  test("of a preview environment can set its parent's, which other branches see", async () => {
    open = openMock(`tr_preview_${"b".repeat(24)}`);
    const body = { variables: { A: "own" }, parentVariables: { P: "shared" } };
    expect(await open.call("POST", `${path}/preview/import`, { body, ...inBranch("x") })).toMatchObject(done);
    expect(await open.call("GET", `${path}/preview`, inBranch("y"))).toMatchObject({
      body: [{ name: "P", value: "shared" }],
    });
    expect(await open.call("POST", `${path}/preview/import`, { body, ...inBranch("y") })).toMatchObject(done);
    expect(await open.call("POST", `${path}/preview/import`, { body, ...inBranch("y") })).toMatchObject({
      status: 400,
    });
  });
});
