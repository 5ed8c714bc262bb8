import type { ConformanceCase } from "../case.js";
import { anyText, has, holds, starts } from "../pattern.js";
import { refused, send } from "../steps.js";

// The key of the cases is one of production.
const all = "/api/v1/projects/{project}/envvars/prod";
const others = "/api/v1/projects/{project}/envvars/staging";
const nowhere = "/api/v1/projects/{project}/envvars/nowhere";
const otherProject = "/api/v1/projects/proj_anotheranotheranothe/envvars/prod";
const set = (name: string, value: string) => send(`POST ${all}`, { name, value });
const success = { body: { success: true } };
const conflict = "Some of the variables are already set for these environments. Set override to true to override them.";

const form = [
  "--boundary",
  'content-disposition: form-data; name="variables"; filename=".env"',
  "",
  "C=4",
  "--boundary",
  'content-disposition: form-data; name="override"',
  "",
  "true",
  "--boundary--",
  "",
].join("\r\n");

const cases: readonly ConformanceCase[] = [
  {
    id: "C86",
    name: "a variable that was set is shown",
    steps: [
      send(`POST ${all}`, { name: "A", value: "1" }, { expect: success }),
      send(`GET ${all}/A`, undefined, { expect: { body: { name: "A", value: "1", isSecret: false } } }),
      send(`GET ${all}`, undefined, { expect: { body: holds({ name: "A", value: "1", isSecret: false }) } }),
    ],
  },
  {
    id: "C87",
    name: "an import that meets a variable writes none",
    given: [set("A", "1")],
    steps: [
      send(
        `POST ${all}/import`,
        { variables: { A: "2", B: "3" } },
        {
          expect: {
            status: 400,
            body: { error: conflict, variableErrors: [{ key: "A", error: starts("Variable already set in") }] },
          },
        },
      ),
      send(`GET ${all}/B`, undefined, { expect: refused(404, "Environment variable not found") }),
      send(`GET ${all}/A`, undefined, { expect: { has: { value: "1" } } }),
    ],
  },
  {
    id: "C88",
    name: "an import that may override writes all",
    given: [set("A", "1")],
    steps: [
      send(`POST ${all}/import`, { variables: { A: "2", B: "3" }, override: true }, { expect: success }),
      send(`GET ${all}`, undefined, {
        expect: {
          body: holds({ name: "A", value: "2", isSecret: false }, { name: "B", value: "3", isSecret: false }),
        },
      }),
    ],
  },
  {
    id: "V1",
    name: "an import takes a file",
    steps: [
      send(`POST ${all}/import`, form, {
        headers: { "content-type": "multipart/form-data; boundary=boundary" },
        expect: success,
      }),
      send(`GET ${all}/C`, undefined, { expect: { has: { value: "4" } } }),
    ],
  },
  {
    id: "C89",
    name: "an unknown variable is not found",
    steps: [
      send(`GET ${all}/NOPE`, undefined, { expect: refused(404, "Environment variable not found") }),
      send(`PUT ${all}/NOPE`, { value: "1" }, { expect: refused(404, "Environment variable not found") }),
      send(`DELETE ${all}/NOPE`, undefined, { expect: refused(404, "Environment variable not found") }),
    ],
  },
  {
    id: "V2",
    name: "a secret value is not shown",
    steps: [
      send(`POST ${all}`, { name: "S", value: "hidden", isSecret: true }, { expect: success }),
      send(`GET ${all}/S`, undefined, { expect: { body: { name: "S", value: "<redacted>", isSecret: true } } }),
    ],
  },
  {
    id: "V3",
    name: "a variable is changed and deleted by its name",
    given: [set("A", "1")],
    steps: [
      send(`PUT ${all}/A`, { value: "2" }, { expect: success }),
      send(`GET ${all}/A`, undefined, { expect: { has: { value: "2" } } }),
      send(`PUT ${all}/A`, { value: "" }, { expect: success }),
      send(`GET ${all}/A`, undefined, { expect: { has: { value: "2" } } }),
      send(`DELETE ${all}/A`, undefined, { expect: success }),
      send(`GET ${all}/A`, undefined, { expect: refused(404, "Environment variable not found") }),
    ],
  },
  {
    id: "V4",
    name: "a variable that only another environment has cannot be deleted here",
    needs: ["credentials"],
    given: [
      send(
        "POST /api/v1/projects/{project}/envvars/preview",
        { name: "A", value: "1" },
        {
          as: "previewKey",
          headers: { "x-trigger-branch": "one" },
        },
      ),
    ],
    steps: [
      send("DELETE /api/v1/projects/{project}/envvars/preview/A", undefined, {
        as: "previewKey",
        headers: { "x-trigger-branch": "two" },
        expect: refused(400, "Environment variable value not found"),
      }),
    ],
  },
  {
    id: "V5",
    name: "a variable without a value is refused with the reasons",
    steps: [
      send(
        `POST ${all}`,
        { name: "A" },
        {
          expect: { status: 400, has: { error: "Invalid request body", issues: holds(has({ path: ["value"] })) } },
        },
      ),
    ],
  },
  {
    id: "V6",
    name: "a change without a value is refused",
    given: [set("A", "1")],
    steps: [send(`PUT ${all}/A`, {}, { expect: { status: 400, has: { error: anyText } } })],
  },
  {
    id: "V7",
    name: "a reserved name alone is refused",
    steps: [
      send(
        `POST ${all}`,
        { name: "TRIGGER_SECRET_KEY", value: "x" },
        {
          expect: { status: 400, has: { error: starts("You must set at least one valid variable.") } },
        },
      ),
    ],
  },
  {
    id: "V8",
    name: "an import of a list is refused",
    steps: [
      send(
        `POST ${all}/import`,
        { variables: [{ name: "A", value: "1" }] },
        { expect: { status: 400, has: { error: anyText } } },
      ),
    ],
  },
  ...[`GET ${others}`, `GET ${others}/A`].map(
    (request): ConformanceCase => ({
      id: "V9",
      name: `a path that agrees with neither the kind nor the branch of the key is refused: ${request}`,
      steps: [
        send(request, undefined, {
          headers: { "x-trigger-branch": "other" },
          expect: { status: 400, has: { error: starts("Invalid environment slug for this API key.") } },
        }),
      ],
    }),
  ),
  {
    id: "V11",
    name: "a person reads and sets the variables of the environment in the path",
    needs: ["credentials"],
    given: [set("A", "1")],
    steps: [
      send(`GET ${all}/A`, undefined, { as: "person", expect: { has: { value: "1" } } }),
      send(`PUT ${all}/A`, { value: "2" }, { as: "person", expect: success }),
      send(`GET ${all}/A`, undefined, { expect: { has: { value: "2" } } }),
    ],
  },
  {
    id: "V12",
    name: "a person finds no environment that there is not",
    needs: ["credentials"],
    steps: [
      ["GET", nowhere],
      ["POST", nowhere, { name: "A", value: "1" }],
      ["POST", `${nowhere}/import`, { variables: { A: "1" } }],
    ].map(([method, path, body]) =>
      send(`${method} ${path}`, body, { as: "person", expect: refused(404, "Environment not found") }),
    ),
  },
  {
    id: "V13",
    name: "a project that is not the key's is refused to the key, and not found by a person",
    needs: ["credentials"],
    given: [{ declare: { project: "proj_conformanceconformac" } }, set("A", "1")],
    steps: [
      send(`GET ${otherProject}`, undefined, {
        expect: { status: 400, has: { error: starts("Invalid project ref for this API key.") } },
      }),
      ...[
        ["GET", otherProject],
        ["POST", otherProject, { name: "A", value: "1" }],
        ["POST", `${otherProject}/import`, { variables: { A: "1" } }],
      ].map(([method, path, body]) =>
        send(`${method} ${path}`, body, { as: "person", expect: refused(404, "Project not found") }),
      ),
    ],
  },
  ...[`POST ${all}`, `POST ${all}/import`].map(
    (request): ConformanceCase => ({
      id: "V10",
      name: `${request.endsWith("import") ? "an import" : "a variable"} in a body that is not JSON fails in the framework`,
      steps: [send(request, "{", { expect: { status: 500, body: "Unexpected Server Error" } })],
    }),
  ),
];

export const envvars: readonly ConformanceCase[] = cases.map((one) => ({
  ...one,
  needs: ["settings", ...(one.needs ?? [])],
}));
