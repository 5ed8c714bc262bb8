import { describe, expect, it } from "vitest";
import { allCases } from "./cases/index.js";
import { notCovered } from "./not-covered.js";

/** The cases as a whole. */

const numbers = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

describe("the cases", () => {
  it("have names of their own, and expect something", () => {
    const names = allCases.map(({ id, name }) => `${id} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, steps } of allCases) {
      const asserts = steps.some((step) => "send" in step && step.expect !== undefined);
      expect({ id, asserts }).toEqual({ id, asserts: true });
    }
  });

  it("are data", () => {
    expect(JSON.parse(JSON.stringify(allCases))).toEqual(allCases);
  });

  it("are all that are known of the service, but for those that the list has a reason for", () => {
    const known = [...numbers("C", 111), "C69b", ...numbers("R", 60)];
    const covered = new Set(allCases.map(({ id }) => id));
    const listed = notCovered.flatMap(({ ids }) => ids);
    expect([...listed].sort()).toEqual(known.filter((id) => !covered.has(id)).sort());
    for (const { why } of notCovered) expect(why.length).toBeGreaterThan(20);
  });
});
