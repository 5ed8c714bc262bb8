import { expect } from "vitest";
import { type Case, developmentKey, errorText, type Skip } from "../case.js";

const batchTokenDoesNotReach: readonly Skip[] = [
  {
    version: "4.3.1",
    reason: "it announces a batch without its tasks, so a token for one task does not reach it",
    error: /Failed to create batch/,
  },
];

export const authTokens: readonly Case[] = [
  {
    name: "signs a public token, with which a run is retrieved until the token's time is over",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", { n: 1 });
      const accessToken = await sdk.auth.createPublicToken({ scopes: { read: { runs: [id] } } });
      const run = await sdk.auth.withAuth({ accessToken }, () => sdk.runs.retrieve(id));
      expect(run.payload).toEqual({ n: 1 });
      await mock.clock.advance("16m");
      const late = sdk.auth.withAuth({ accessToken }, () => sdk.runs.retrieve(id));
      await expect(late).rejects.toMatchObject({ status: 401 });
    },
  },
  {
    name: "signs a public token that lives as long as it is told",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", { n: 1 });
      const scopes = { read: { runs: [id] } };
      const accessToken = await sdk.auth.createPublicToken({ scopes, expirationTime: "2h" });
      const ask = async () => await sdk.auth.withAuth({ accessToken }, () => sdk.runs.retrieve(id));
      await mock.clock.advance("119m");
      expect((await ask()).payload).toEqual({ n: 1 });
      await mock.clock.advance("2m");
      await expect(ask()).rejects.toMatchObject({ status: 401 });
    },
  },
  {
    name: "may read no other run with a public token, and write none",
    async run({ sdk }) {
      const [mine, other] = [(await sdk.tasks.trigger("a", {})).id, (await sdk.tasks.trigger("a", {})).id];
      const accessToken = await sdk.auth.createPublicToken({ scopes: { read: { runs: [mine] } } });
      await sdk.auth.withAuth({ accessToken }, async () => {
        expect((await sdk.runs.retrieve(mine)).id).toBe(mine);
        await expect(sdk.runs.retrieve(other)).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
        await expect(sdk.runs.cancel(mine)).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
      });
      expect((await sdk.runs.retrieve(mine)).status).toBe("QUEUED");
    },
  },
  {
    name: "reads runs by tag with a public token of that tag",
    async run({ sdk }) {
      const { id } = await sdk.tasks.trigger("a", {}, { tags: ["user-1"] });
      const other = await sdk.tasks.trigger("a", {}, { tags: ["user-2"] });
      const accessToken = await sdk.auth.createPublicToken({ scopes: { read: { tags: ["user-1"] } } });
      await sdk.auth.withAuth({ accessToken }, async () => {
        expect((await sdk.runs.retrieve(id)).tags).toEqual(["user-1"]);
        await expect(sdk.runs.retrieve(other.id)).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
      });
    },
  },
  {
    name: "reads its run with the token that a trigger hands out",
    async run({ sdk }) {
      const { id, publicAccessToken } = await sdk.tasks.trigger("hello", { n: 1 });
      const other = await sdk.tasks.trigger("hello", { n: 2 });
      await sdk.auth.withAuth({ accessToken: publicAccessToken }, async () => {
        expect((await sdk.runs.retrieve(id)).payload).toEqual({ n: 1 });
        await expect(sdk.runs.retrieve(other.id)).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
      });
    },
  },
  {
    name: "triggers once with a trigger token, and one task only",
    async run({ sdk, version }) {
      const spent = "Cannot trigger hello with a one-time use token as it has already been used.";
      const accessToken = await sdk.auth.createTriggerPublicToken("hello");
      await sdk.auth.withAuth({ accessToken }, async () => {
        await expect(sdk.tasks.trigger("other", {})).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
        await sdk.tasks.trigger("hello", { n: 1 });
        await expect(sdk.tasks.trigger("hello", { n: 2 })).rejects.toMatchObject({
          status: 422,
          message: errorText(version, 422, spent),
        });
      });
      const { data } = await sdk.runs.list();
      expect(data.map(({ taskIdentifier }) => taskIdentifier)).toEqual(["hello"]);
    },
  },
  {
    name: "triggers with a trigger token, more than once where it may, and one task only",
    async run({ sdk }) {
      const accessToken = await sdk.auth.createTriggerPublicToken("hello", { multipleUse: true });
      await sdk.auth.withAuth({ accessToken }, async () => {
        await expect(sdk.tasks.trigger("other", {})).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
        for (const n of [1, 2]) await sdk.tasks.trigger("hello", { n });
      });
      const { data } = await sdk.runs.list();
      expect(data.map(({ taskIdentifier }) => taskIdentifier)).toEqual(["hello", "hello"]);
    },
  },
  {
    name: "triggers a batch with a batch token, and no batch of another task",
    async run({ sdk, mock }) {
      const accessToken = await sdk.auth.createBatchTriggerPublicToken("hello", { multipleUse: true });
      await sdk.auth.withAuth({ accessToken }, async () => {
        await expect(sdk.tasks.batchTrigger("other", [{ payload: 1 }])).rejects.toThrow();
        expect(mock.requests.last()?.reply.status).toBe(403);
        await sdk.tasks.batchTrigger("hello", [{ payload: 1 }, { payload: 2 }]);
      });
      const { data } = await sdk.runs.list();
      expect(data.map(({ taskIdentifier }) => taskIdentifier)).toEqual(["hello", "hello"]);
    },
    skips: batchTokenDoesNotReach,
  },
  {
    name: "acts with a public token for the length of a function",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", { n: 1 });
      await sdk.auth.withPublicToken({ scopes: { read: { runs: [id] } } }, async () => {
        expect((await sdk.runs.retrieve(id)).payload).toEqual({ n: 1 });
        await expect(sdk.runs.cancel(id)).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
      });
      await sdk.runs.cancel(id);
      expect(mock.runs.get(id).status).toBe("CANCELED");
    },
  },
  {
    name: "acts with a trigger token for the length of a function",
    async run({ sdk }) {
      await sdk.auth.withTriggerPublicToken("hello", {}, async () => {
        await sdk.tasks.trigger("hello", { n: 1 });
        await expect(sdk.runs.list()).rejects.toBeInstanceOf(sdk.PermissionDeniedError);
      });
      expect((await sdk.runs.list()).data).toHaveLength(1);
    },
  },
  {
    name: "acts with a batch token for the length of a function",
    async run({ sdk }) {
      await sdk.auth.withBatchTriggerPublicToken("hello", { multipleUse: true }, async () => {
        await sdk.tasks.batchTrigger("hello", [{ payload: { n: 2 } }]);
      });
      expect((await sdk.runs.list()).data).toHaveLength(1);
    },
    skips: batchTokenDoesNotReach,
  },
  {
    name: "sees nothing of another key's environment",
    async run({ sdk }) {
      const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      await sdk.auth.withAuth({ accessToken: developmentKey }, async () => {
        await expect(sdk.runs.reschedule(id, { delay: "2h" })).rejects.toBeInstanceOf(sdk.NotFoundError);
        expect((await sdk.runs.list()).data).toEqual([]);
      });
      expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
    },
  },
  {
    name: "keeps two clients of one process apart",
    since: { version: "4.8.3", call: "TriggerClient" },
    async run({ sdk, mock, url }) {
      const client = (accessToken: string) => new sdk.TriggerClient({ accessToken, baseURL: url });
      const [mine, other] = [client(mock.secretKey), client(developmentKey)];
      const [a, b] = await Promise.all([mine.tasks.trigger("a", {}), other.tasks.trigger("b", {})]);
      const lists = await Promise.all([mine.runs.list(), other.runs.list()]);
      expect(lists.map(({ data }) => data.map(({ id }) => id))).toEqual([[a.id], [b.id]]);
      expect(mock.environment(developmentKey).runs.get(b.id).status).toBe("QUEUED");
    },
  },
  {
    name: "names its preview branch, which is an environment of its own",
    since: { version: "4.8.3", call: "TriggerClient" },
    async run({ sdk, url }) {
      const accessToken = `tr_preview_${"p".repeat(24)}`;
      const client = (previewBranch: string) => new sdk.TriggerClient({ accessToken, baseURL: url, previewBranch });
      const { id } = await client("feature/a").tasks.trigger("hello", {});
      expect((await client("feature/a").runs.list()).data).toMatchObject([{ id }]);
      expect((await client("feature/b").runs.list()).data).toEqual([]);
    },
  },
];
