import { expect, test } from "vitest";
import { hostRefusal } from "./host-check.js";

test.each([
  ["127.0.0.1:4010", undefined],
  ["localhost:4010", undefined],
  ["LOCALHOST", undefined],
  ["localhost.:80", undefined],
  ["app.localhost", undefined],
  ["[::1]:4010", undefined],
  ["192.168.1.7:4010", undefined],
  ["mock:4010", undefined],
  ["MOCK", undefined],
  ["evil.example", 403],
  ["localhost.evil.example", 403],
  ["127.0.0.1.evil.example", 403],
  ["evil.example:80@localhost", 403],
  ["", 400],
  [undefined, 400],
])("the host %s is answered with %s", (host, status) => {
  expect(hostRefusal(host, ["mock"])?.status).toBe(status);
});

test("the refusal names the way out", () => {
  expect(hostRefusal("mock:80", [])?.body).toContain("--allow-host mock");
});
