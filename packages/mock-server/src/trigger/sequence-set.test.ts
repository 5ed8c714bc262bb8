import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBitSet, createSequenceList } from "./sequence-set.js";

const member = fc.oneof(
  fc.nat(70),
  fc.nat(5_000),
  fc.nat(40_000),
  fc.constantFrom(31, 32, 1_023, 1_024, 32_767, 32_768),
);

describe.each([
  ["a bit set", createBitSet],
  ["a sequence list", createSequenceList],
])("%s", (_, create) => {
  test("walks like a sorted array, whatever was added and removed", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), member)), fc.array(member, { minLength: 1 }), (changes, probes) => {
        const set = create();
        const plain = new Set<number>();
        for (const [add, value] of changes) {
          if (add) {
            set.add(value);
            plain.add(value);
          } else {
            set.remove(value);
            plain.delete(value);
          }
        }
        expect(set.size).toBe(plain.size);
        const sorted = [...plain].sort((a, b) => a - b);
        for (const probe of probes) {
          expect(set.below(probe)).toBe(sorted.filter((value) => value < probe).at(-1) ?? -1);
          expect(set.from(probe)).toBe(sorted.find((value) => value >= probe) ?? -1);
        }
      }),
    );
  });

  test("is empty at first, from either side", () => {
    expect([create().size, create().below(1e6), create().from(0)]).toEqual([0, -1, -1]);
  });
});
