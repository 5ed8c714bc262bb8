import { expect } from "vitest";
import type { Case } from "../case.js";

const since = { version: "4.0.0", call: "wait.createToken" } as const;

export const waitpointTokens: readonly Case[] = [
  {
    name: "creates a token, completes it and reads what it was completed with",
    since,
    async run({ sdk, url }) {
      const token = await sdk.wait.createToken({ timeout: "10m", tags: ["a"], idempotencyKey: "k" });
      expect(token).toMatchObject({ isCached: false, url: expect.stringContaining(url) });
      expect(token.publicAccessToken.split(".")).toHaveLength(3);
      expect(await sdk.wait.retrieveToken(token.id)).toMatchObject({ status: "WAITING", tags: ["a"] });
      expect(await sdk.wait.completeToken(token.id, { approved: true })).toEqual({ success: true });
      expect(await sdk.wait.retrieveToken(token.id)).toMatchObject({ status: "COMPLETED", output: { approved: true } });
    },
  },
  {
    name: "completes a token once: the first data stays",
    since,
    async run({ sdk }) {
      const { id } = await sdk.wait.createToken();
      await sdk.wait.completeToken(id, { n: 1 });
      await sdk.wait.completeToken(id, { n: 2 });
      expect((await sdk.wait.retrieveToken<{ n: number }>(id)).output).toEqual({ n: 1 });
    },
  },
  {
    name: "completes tokens with a date, a text and nothing",
    since,
    async run({ sdk }) {
      const outputs: unknown[] = [];
      for (const data of [{ at: new Date("2029-05-01T00:00:00Z") }, "yes", undefined]) {
        const { id } = await sdk.wait.createToken();
        await sdk.wait.completeToken(id, data);
        const token = await sdk.wait.retrieveToken(id);
        expect(token.status).toBe("COMPLETED");
        outputs.push(token.output);
      }
      expect(outputs).toEqual([{ at: "2029-05-01T00:00:00.000Z" }, "yes", undefined]);
    },
  },
  {
    name: "sees a token time out",
    since,
    async run({ sdk, mock }) {
      const { id } = await sdk.wait.createToken({ timeout: "10m" });
      await mock.clock.advance("599s");
      expect((await sdk.wait.retrieveToken(id)).status).toBe("WAITING");
      await mock.clock.advance("1s");
      const token = await sdk.wait.retrieveToken(id);
      expect(token.status).toBe("TIMED_OUT");
      expect(token.error?.message).toBe("Waitpoint timed out at 2030-01-01T00:10:00.000Z");
    },
  },
  {
    name: "lets a token time out at a Date, and cannot complete it then",
    since,
    async run({ sdk, mock }) {
      const { id } = await sdk.wait.createToken({ timeout: new Date("2030-02-01T00:00:00Z") });
      await mock.clock.advanceTo("2030-02-01T00:00:00Z");
      await sdk.wait.completeToken(id, { late: true });
      expect(await sdk.wait.retrieveToken(id)).toMatchObject({
        status: "TIMED_OUT",
        completedAt: new Date("2030-02-01T00:00:00Z"),
      });
    },
  },
  {
    name: "completes a token by its address, with a plain fetch",
    since,
    async run({ sdk }) {
      const { id, url } = await sdk.wait.createToken({});
      await fetch(url, { method: "POST", body: JSON.stringify({ by: "callback" }) });
      expect(await sdk.wait.retrieveToken(id)).toMatchObject({ status: "COMPLETED", output: { by: "callback" } });
    },
  },
  {
    name: "completes a token with its public access token, and no other",
    since,
    async run({ sdk }) {
      const [mine, other] = [await sdk.wait.createToken(), await sdk.wait.createToken()];
      await sdk.auth.withAuth({ accessToken: mine.publicAccessToken }, async () => {
        await sdk.wait.completeToken(mine.id, { ok: true });
        await expect(sdk.wait.completeToken(other.id, { ok: true })).rejects.toMatchObject({ status: 403 });
      });
      expect((await sdk.wait.retrieveToken(mine.id)).status).toBe("COMPLETED");
      expect((await sdk.wait.retrieveToken(other.id)).status).toBe("WAITING");
    },
  },
  {
    name: "gets the same token for the same idempotency key, until the key's own time is over",
    since,
    async run({ sdk, mock }) {
      const once = async () => await sdk.wait.createToken({ idempotencyKey: "k", idempotencyKeyTTL: "1h" });
      const first = await once();
      await mock.clock.advance("59m");
      const again = await once();
      expect(again).toMatchObject({ id: first.id, isCached: true });
      await mock.clock.advance("2m");
      const next = await once();
      expect(next.isCached).toBe(false);
      expect(next.id).not.toBe(first.id);
      expect((await sdk.wait.listTokens()).data).toHaveLength(2);
    },
  },
  {
    name: "lists tokens by status and tag",
    since,
    async run({ sdk }) {
      const red = await sdk.wait.createToken({ tags: ["red"] });
      const blue = await sdk.wait.createToken({ tags: ["blue"] });
      await sdk.wait.completeToken(blue.id, {});
      const ids = async (filter: Parameters<typeof sdk.wait.listTokens>[0]) =>
        (await sdk.wait.listTokens(filter)).data.map(({ id }) => id);
      expect(await ids({ status: "COMPLETED" })).toEqual([blue.id]);
      expect(await ids({ status: ["WAITING"] })).toEqual([red.id]);
      expect(await ids({ tags: ["red", "blue"] })).toEqual([blue.id, red.id]);
      expect(await ids({ tags: "nobody" })).toEqual([]);
    },
  },
  {
    name: "sees a run go on that waited for a token",
    since,
    async run({ sdk, mock }) {
      const { id: token } = await sdk.wait.createToken();
      mock.tasks.define("approve", async (_payload, { wait }) => await wait.forToken(token));
      const { id } = await sdk.tasks.trigger("approve", {});
      await mock.clock.advance("1h");
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "WAITING", isCompleted: false });
      await sdk.wait.completeToken(token, { approved: true });
      await mock.clock.advance("1s");
      expect((await sdk.runs.retrieve(id)).status).toBe("COMPLETED");
    },
  },
];
