import { expect, test } from "vitest";
import { readDotenv } from "./dotenv.js";

test.each<[string, string, Record<string, string>]>([
  ["a value a line", "A=1\nB=2", { A: "1", B: "2" }],
  ["Windows line ends", "A=1\r\nB=2\r\n", { A: "1", B: "2" }],
  ["comments and blank lines", "# all\n\nA=1 # one\n#B=2", { A: "1" }],
  ["blanks around", "  A =  1  \n", { A: "1" }],
  ["export before a name", "export A=1", { A: "1" }],
  ["quotes, which keep # and blanks", `A=" 1 # 2 "\nB='x'`, { A: " 1 # 2 ", B: "x" }],
  ["line breaks in double quotes", 'A="1\\n2"\nB="3\n4"', { A: "1\n2", B: "3\n4" }],
  ["none in single quotes", "A='1\\n2'", { A: "1\\n2" }],
  ["empty values", "A=\nB=2", { A: "", B: "2" }],
  ["equals signs in a value", "A=b=c==", { A: "b=c==" }],
  ["the last of two", "A=1\nA=2", { A: "2" }],
  ["nothing in other text", "hello\n", {}],
])("reads %s", (_, text, want) => {
  expect(readDotenv(text)).toEqual(want);
});
