import { expect, test } from "vitest";
import { help, readCliOptions } from "./cli-options.js";

test.each<[given: string, want: unknown]>([
  ["", { kind: "serve", mock: { frozen: false }, listen: { port: 4010 } }],
  ["--help", { kind: "help" }],
  ["-h", { kind: "help" }],
  ["--version", { kind: "version" }],
  ["--port 0 --host 0.0.0.0", { listen: { port: 0, host: "0.0.0.0" } }],
  ["--allow-host a --allow-host b", { listen: { allowHosts: ["a", "b"] } }],
  ["--now 2027-01-01T00:00:00Z --frozen", { mock: { now: "2027-01-01T00:00:00Z", frozen: true } }],
  ["--seed 7", { mock: { seed: "7" } }],
  ["--state mock.state", { state: "mock.state", strict: false }],
  ["--strict", { strict: true, mock: { onUnhandled: "throw", onOffSpec: "throw" } }],
  [`--secret-key tr_dev_${"a".repeat(24)}`, { mock: { secretKeys: [`tr_dev_${"a".repeat(24)}`] } }],
])("%j is understood", (given, want) => {
  expect(readCliOptions(given.split(" ").filter(Boolean))).toMatchObject(want as object);
});

test("the help names every option, and fits a terminal", () => {
  const named = [...help.matchAll(/^ {2}(?:-h, )?--([a-z-]+)/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([
    "allow-host",
    "frozen",
    "help",
    "host",
    "now",
    "port",
    "secret-key",
    "seed",
    "state",
    "strict",
    "version",
  ]);
  expect(help.split("\n").filter((line) => line.length > 120)).toEqual([]);
});

test.each<[given: string, want: RegExp]>([
  ["--port http", /^--port: expected a number from 0 to 65535, got "http"$/],
  ["--port 65536", /^--port: /],
  ["--port -1", /^--port: expected a number from 0 to 65535, got "-1"$/],
  ["--port --frozen", /^--port: expected a number from 0 to 65535, got "--frozen"$/],
  [
    "--seed -1",
    /^--seed: expected a value; one that begins with a dash is given as --seed=-…; --help lists the options$/,
  ],
  ["--now soon", /^--now: expected an instant such as .* got "soon"$/],
  ["--secret-key tr_prod_hush", /^--secret-key: (?!.*hush)/],
  ["--prot 1", /^Unknown option '--prot'; did you mean --port\? --help lists the options$/],
  ["--sead 1", /; did you mean --seed\? /],
  ["-port 1", /--help lists the options$/],
  ["--verbose", /^Unknown option '--verbose'; --help lists the options$/],
  ["--state=", /^--state: expected the name of a file/],
  [`tr_prod_${"s3cret".repeat(4)}`, /^Unexpected argument 'tr_prod_…cret'(?!.*s3crets3)/],
  ["--port", /--help lists the options$/],
  ["serve", /--help lists the options$/],
])("%j is refused in one line with the way out", (given, want) => {
  expect(() => readCliOptions(given.split(" "))).toThrow(want);
});
