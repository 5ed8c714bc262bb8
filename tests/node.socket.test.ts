import { describe, expect, it } from "vitest";
import { openEnd, wholeEnd } from "./place.js";
import { examplesEnd, playExamples, playStories } from "./play-in-node.js";

describe("in the Node that runs this", () => {
  it("the packed client plays its stories", async () => {
    expect(await playStories(process.execPath)).toEqual({ open: openEnd, whole: wholeEnd });
  });

  it("the README's examples print what they say", async () => {
    expect(await playExamples(process.execPath)).toEqual(examplesEnd);
  });
});
