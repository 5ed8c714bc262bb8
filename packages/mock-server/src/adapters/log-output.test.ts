import { expect, test } from "vitest";
import { createLogOutput } from "./log-output.js";

function output() {
  const written: string[] = [];
  const turns: (() => void)[] = [];
  const stream = { write: (text: string) => written.push(text), writableLength: 0 };
  const endTurn = () => {
    for (const work of turns.splice(0)) work();
  };
  return { ...createLogOutput(stream, (work) => turns.push(work)), written, stream, endTurn };
}

test("what comes within one turn is written at once", () => {
  const { print, written, endTurn } = output();
  print("one\n");
  print("two\n");
  expect(written).toEqual([]);
  endTurn();
  print("three\n");
  endTurn();
  expect(written).toEqual(["one\ntwo\n", "three\n"]);
});

test("the last lines are written at the end", () => {
  const { print, flush, written, endTurn } = output();
  print("last\n");
  flush();
  endTurn();
  expect(written).toEqual(["last\n"]);
});

test("while nobody reads, lines are left out, and how many is told to whoever reads on", () => {
  const { print, written, stream, endTurn } = output();
  stream.writableLength = 2_000_000;
  print("one\n");
  endTurn();
  print("two\nthree\n");
  endTurn();
  stream.writableLength = 0;
  print("four\n");
  endTurn();
  print("five\n");
  endTurn();
  expect(written).toEqual(["(3 lines were left out: nobody read them)\nfour\n", "five\n"]);
});
