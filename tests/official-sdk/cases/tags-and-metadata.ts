import { expect } from "vitest";
import type { Case } from "../case.js";

export const tagsAndMetadata: readonly Case[] = [
  {
    name: "tags a run with a list or a text, and finds it by them",
    async run({ sdk }) {
      const many = (await sdk.tasks.trigger("hello", {}, { tags: ["b", "a"] })).id;
      const one = (await sdk.tasks.trigger("hello", {}, { tags: "a" })).id;
      expect((await sdk.runs.retrieve(many)).tags).toEqual(["a", "b"]);
      expect((await sdk.runs.retrieve(one)).tags).toEqual(["a"]);
      expect((await sdk.runs.list({ tag: "b" })).data).toMatchObject([{ id: many }]);
    },
  },
  {
    name: "gets UnprocessableEntityError for too many tags, and no run",
    async run({ sdk }) {
      const tags = Array.from({ length: 11 }, (_, n) => `tag-${n}`);
      await expect(sdk.tasks.trigger("send-email", {}, { tags })).rejects.toBeInstanceOf(sdk.UnprocessableEntityError);
      expect((await sdk.runs.list()).data).toEqual([]);
    },
  },
  {
    name: "triggers with metadata, and reads it back from the run and from the list",
    async run({ sdk }) {
      const metadata = { step: 1, nested: { deep: [true, "x"] } };
      const { id } = await sdk.tasks.trigger("hello", {}, { metadata });
      expect((await sdk.runs.retrieve(id)).metadata).toEqual(metadata);
      expect((await sdk.runs.list()).data).toMatchObject([{ id, metadata }]);
    },
  },
  {
    name: "replays a run with the tags and the metadata that it was triggered with",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", {}, { metadata: { step: 1 }, tags: ["a"] });
      mock.runs.complete(id);
      const replay = await sdk.runs.replay(id);
      expect(await sdk.runs.retrieve(replay.id)).toMatchObject({
        metadata: { step: 1 },
        tags: ["a"],
        status: "QUEUED",
      });
    },
  },
];
