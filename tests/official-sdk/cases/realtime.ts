import { expect } from "vitest";
import type { Case, Context } from "../case.js";

/** An upper bound in real time, far above what a refusal takes: a stream that says nothing fails, and hangs no test. */
const patience = 10_000;

const reason = /does not serve realtime subscriptions/;

/** What somebody who iterates is told: the error, or how much came before the end. */
async function told(stream: AsyncIterable<unknown>, limit = patience): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("nothing"), limit);
  });
  const iterated = (async () => {
    let count = 0;
    try {
      for await (const _ of stream) count += 1;
      return `${count} until the end`;
    } catch (error) {
      return error;
    }
  })();
  const outcome = await Promise.race([iterated, silence]);
  clearTimeout(timer);
  return outcome;
}

/** A subscription that is refused with the reason, and asks for nothing more. */
function refused(what: string, subscribe: (context: Context, id: string) => AsyncIterable<unknown>): Case {
  return {
    name: `is refused ${what} at once, and told why`,
    async run(context) {
      const { id } = await context.sdk.tasks.trigger("hello", {});
      expect(await told(subscribe(context, id))).toMatchObject({ message: expect.stringMatching(reason) });
      expect((await context.sdk.runs.retrieve(id)).status).toBe("QUEUED");
      const asked = context.mock.requests.filter(({ request }) => request.path.startsWith("/realtime/"));
      expect(asked.length).toBeLessThanOrEqual(3);
    },
  };
}

/** A single stream of a run, where the SDK words the error itself. */
function refusedStream(call: string, read: (context: Context, id: string) => Promise<AsyncIterable<unknown>>): Case {
  return {
    name: `is refused ${call} at once, and told why in a header`,
    async run(context) {
      const { sdk, version } = context;
      const { id } = await sdk.tasks.trigger("hello", {});
      // Nobody has to wait long for the silence of the one that is known for it.
      const limit = version === "4.3.1" ? 500 : patience;
      const outcome = await read(context, id).then(
        (stream) => told(stream, limit),
        (error: unknown) => error,
      );
      expect(outcome).toBeInstanceOf(sdk.NotFoundError);
      expect(outcome).toMatchObject({ headers: { "x-mock-reason": expect.stringMatching(reason) } });
    },
    skips: [
      {
        version: "4.3.1",
        reason: "it asks again for a stream that was refused, for 31 seconds",
        error: /expected 'nothing'/,
      },
    ],
  };
}

export const realtime: readonly Case[] = [
  refused("a subscription to a run", ({ sdk }, id) => sdk.runs.subscribeToRun(id)),
  refused("a subscription to a tag", ({ sdk }) => sdk.runs.subscribeToRunsWithTag("a")),
  refused("a subscription to a batch", ({ sdk }) => sdk.runs.subscribeToBatch("batch_none")),
  {
    name: "is refused a subscription with the public token of a run, as React hooks ask, and told why",
    async run({ sdk }) {
      const { id, publicAccessToken } = await sdk.tasks.trigger("hello", {});
      const outcome = await sdk.auth.withAuth({ accessToken: publicAccessToken }, () =>
        told(sdk.runs.subscribeToRun(id)),
      );
      expect(outcome).toMatchObject({ message: expect.stringMatching(reason) });
      expect((await sdk.runs.retrieve(id)).status).toBe("QUEUED");
    },
  },
  {
    name: "is refused a run with its streams at once, and told why",
    async run({ sdk }) {
      const { id } = await sdk.tasks.trigger("hello", {});
      const outcome = await told(sdk.runs.subscribeToRun(id).withStreams());
      expect(outcome).toMatchObject({ message: expect.stringMatching(reason) });
    },
    skips: [
      {
        version: "4.8.3",
        reason: "withStreams() ends at once, and loses the error on the way",
        error: /0 until the end/,
      },
    ],
  },
  refusedStream("runs.fetchStream", async ({ sdk }, id) => await sdk.runs.fetchStream(id, "default")),
  {
    ...refusedStream("streams.read", async ({ sdk }, id) => await sdk.streams.read(id, "default")),
    since: { version: "4.3.1", call: "streams" },
  },
];
