import { describe, expect, it } from "vitest";
import { installNode } from "./installed-node.js";
import { openEnd, wholeEnd } from "./place.js";
import { examplesEnd, playExamples, playStories } from "./play-in-node.js";

const nodes = await Promise.all(["22.23.3", "24.21.0"].map(installNode));

for (const node of nodes) {
  const path = node.path ?? "";
  const why = node.path === undefined ? ` (not installed: ${node.reason})` : "";

  describe.skipIf(why)(`in Node ${node.version}${why}`, () => {
    it("the packed client plays its stories", async () => {
      expect(await playStories(path)).toEqual({ open: openEnd, whole: wholeEnd });
    });

    it("the README's examples print what they say", async () => {
      expect(await playExamples(path)).toEqual(examplesEnd);
    });
  });
}
