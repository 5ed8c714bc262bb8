import { expect, test } from "vitest";
import { parcelModel } from "./parcels.fixture.js";
import { createRouter } from "./router.js";

const router = createRouter(parcelModel.operations);

test.each<[given: string, want: string | undefined, params?: Record<string, string>]>([
  ["GET /parcels", "parcels.list"],
  ["POST /parcels", "parcels.send"],
  ["GET /parcels/latest", "parcels.latest"],
  ["GET /parcels/p_1", "parcels.retrieve", { id: "p_1" }],
  ["DELETE /parcels/latest", "parcels.lose", { id: "latest" }],
  ["GET /parcels/latest/label", "parcels.label", { id: "latest" }],
  ["GET /parcels/a%2Fb%20c", "parcels.retrieve", { id: "a/b c" }],
  ["GET /parcels/100%", "parcels.retrieve", { id: "100%" }],
  ["GET /parcels/%E0%A4%A", "parcels.retrieve", { id: "%E0%A4%A" }],
  ["GET /parcels/..", "parcels.retrieve", { id: ".." }],
  ["GET /parcels/__proto__", "parcels.retrieve", { id: "__proto__" }],
  ["GET /parcels//label", undefined],
  ["GET /parcels/", undefined],
  ["GET /Parcels", undefined],
  ["GET /", undefined],
  ["GET ", undefined],
  ["get /parcels", undefined],
])("%s goes to %s", (given, want, params = {}) => {
  const [method = "", path = ""] = given.split(" ");
  const { route } = router.match(method, path);
  expect(route?.operation.id).toBe(want);
  if (want !== undefined) expect(route?.params).toEqual(params);
});

test("a known path under another verb names what is there", () => {
  const { route, candidates } = router.match("PATCH", "/parcels/p_1");
  expect(route).toBeUndefined();
  expect(candidates.map(({ operation, params }) => [operation.id, params])).toEqual([
    ["parcels.retrieve", { id: "p_1" }],
    ["parcels.lose", { id: "p_1" }],
  ]);
  expect(router.match("PATCH", "/nothing").candidates).toEqual([]);
});

const mixed = createRouter(
  ["/files/readme", "/files/{name}.{ext}", "/files/{name}:copy", "/files/{name}", "/files/v{version}/raw"].map(
    (path) => ({
      id: path,
      method: "GET",
      path,
      security: [],
      parameters: [],
      replies: {},
    }),
  ),
);

test.each<[path: string, want: string | undefined, params?: Record<string, string>]>([
  ["/files/readme", "/files/readme"],
  ["/files/a.b.txt", "/files/{name}.{ext}", { name: "a", ext: "b.txt" }],
  ["/files/a:copy", "/files/{name}:copy", { name: "a" }],
  ["/files/a", "/files/{name}", { name: "a" }],
  ["/files/v2/raw", "/files/v{version}/raw", { version: "2" }],
  ["/files/v/raw", undefined],
])("of segments that are partly text, %s goes to %s", (path, want, params = {}) => {
  const { route } = mixed.match("GET", path);
  expect(route?.operation.id).toBe(want);
  if (want !== undefined) expect(route?.params).toEqual(params);
});
