import { expect } from "vitest";
import { type Case, errorText, useKey } from "../case.js";

/** Retries as the SDK makes them, without the waiting. */
const atOnce = { maxAttempts: 5, minTimeoutInMs: 1, maxTimeoutInMs: 1, factor: 1, randomize: false };

const badKey = [
  { what: "reschedule", text: "Invalid or missing API Key" },
  { what: "retrieve", text: "Invalid API key" },
] as const;

export const errors: readonly Case[] = [
  {
    name: "gets NotFoundError for an unknown run to retrieve, asked once where the mock says so",
    async run({ sdk, version, requests }) {
      const failure = sdk.runs.retrieve("run_nope");
      await expect(failure).rejects.toBeInstanceOf(sdk.NotFoundError);
      await expect(failure).rejects.toMatchObject({ status: 404, message: errorText(version, 404, "Not found") });
      expect(requests("runs.retrieve")).toBe(1);
      expect((await sdk.runs.list()).data).toEqual([]);
    },
  },
  {
    name: "asks five times for an unknown run, as of the service",
    options: { fastRetries: false },
    async run({ sdk, requests }) {
      const failure = sdk.runs.retrieve("run_nope", { retry: atOnce });
      await expect(failure).rejects.toBeInstanceOf(sdk.NotFoundError);
      expect(requests("runs.retrieve")).toBe(5);
    },
  },
  ...badKey.map(
    ({ what, text }): Case => ({
      name: `gets AuthenticationError for a bad key on ${what}`,
      async run({ sdk, version, mock }) {
        const { id } = await sdk.tasks.trigger("hello", {}, { delay: "1h" });
        useKey("tr_wrong");
        const failure = what === "retrieve" ? sdk.runs.retrieve(id) : sdk.runs.reschedule(id, { delay: "2h" });
        await expect(failure).rejects.toBeInstanceOf(sdk.AuthenticationError);
        await expect(failure).rejects.toMatchObject({ status: 401, message: errorText(version, 401, text) });
        useKey(mock.secretKey);
        expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
      },
    }),
  ),
  {
    name: "sends a trigger again after two failures of the server, and gets one run",
    async run({ sdk, mock, requests }) {
      mock.faults.add({ operation: "tasks.trigger", status: 503, times: 2 });
      const { id } = await sdk.tasks.trigger("hello", { n: 1 }, {}, { retry: atOnce });
      expect(requests("tasks.trigger")).toBe(3);
      expect((await sdk.runs.list()).data.map((run) => run.id)).toEqual([id]);
    },
  },
  {
    name: "sends a call again where the connection broke",
    async run({ sdk, mock, requests }) {
      const { id } = await sdk.tasks.trigger("hello", { n: 1 });
      mock.faults.add({ operation: "runs.retrieve", kind: "dropped", times: 1 });
      expect((await sdk.runs.retrieve(id, { retry: atOnce })).payload).toEqual({ n: 1 });
      expect(requests("runs.retrieve")).toBe(2);
    },
  },
  {
    name: "gets InternalServerError when it has tried often enough",
    async run({ sdk, mock, requests }) {
      const { id } = await sdk.tasks.trigger("hello", {});
      const fault = mock.faults.add({ operation: "runs.cancel", status: 500 });
      const failure = sdk.runs.cancel(id, { retry: atOnce });
      await expect(failure).rejects.toBeInstanceOf(sdk.InternalServerError);
      expect(requests("runs.cancel")).toBe(5);
      mock.faults.clear(fault);
      expect((await sdk.runs.retrieve(id)).status).toBe("QUEUED");
    },
  },
  {
    name: "gets RateLimitError where it may not wait, and goes on afterwards",
    async run({ sdk, mock }) {
      mock.faults.add({ operation: "tasks.trigger", kind: "rateLimit", times: 1 });
      const failure = sdk.tasks.trigger("hello", {}, {}, { retry: { maxAttempts: 1 } });
      await expect(failure).rejects.toBeInstanceOf(sdk.RateLimitError);
      const { id } = await sdk.tasks.trigger("hello", {});
      expect((await sdk.runs.list()).data).toMatchObject([{ id }]);
    },
  },
  {
    name: "refuses an answer that is not as it expects it, and asks once",
    async run({ sdk, mock, requests }) {
      const { id } = await sdk.tasks.trigger("hello", {});
      const end = mock.override("runs.retrieve", (run) => ({ ...run, tags: null }), { unchecked: true });
      await expect(sdk.runs.retrieve(id)).rejects.toThrow(/Validation error/);
      expect(requests("runs.retrieve")).toBe(1);
      end();
      expect((await sdk.runs.retrieve(id)).tags).toEqual([]);
    },
  },
];
