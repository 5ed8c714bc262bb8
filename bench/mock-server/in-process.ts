import { lowerQuartile } from "../client/quantile.js";
import { headers } from "./contenders.js";
import { type MockServer, openMock } from "./open-mock.js";

/** `mock.fetch` over the same request and answer made by hand, taking turns; the lower quartile counts. */
export async function measureInProcess(): Promise<{ get: number; post: number; microseconds: string }> {
  const mock = await openMock();
  const url = `https://api.trigger.dev/api/v1/runs/${runOf(mock)}/reschedule`;
  const read = url.replace("/api/v1/", "/api/v3/").replace("/reschedule", "");
  const text = await (await mock.fetch(read, { headers })).text();
  const body = JSON.stringify({ delay: "2h" });
  const answer = () => new Response(text, { status: 200, headers: { "content-type": "application/json" } });
  const work = {
    bareGet: async () => {
      void new Request(read, { headers });
      await answer().json();
    },
    get: async () => (await mock.fetch(read, { headers })).json(),
    barePost: async () => {
      await new Request(url, { method: "POST", headers, body }).json();
      await answer().json();
    },
    post: async () => (await mock.fetch(url, { method: "POST", headers, body })).json(),
  };
  const times: Record<keyof typeof work, number[]> = { bareGet: [], get: [], barePost: [], post: [] };
  for (let round = 0; round < 60; round += 1) {
    // The cast: these are the object's own keys.
    for (const name of Object.keys(work) as (keyof typeof work)[]) {
      const start = performance.now();
      for (let at = 0; at < 200; at += 1) await work[name]();
      if (round >= 10) times[name].push(((performance.now() - start) / 200) * 1_000);
    }
  }
  const [bareGet, get, barePost, post] = [times.bareGet, times.get, times.barePost, times.post].map(lowerQuartile);
  return {
    get: Number(bareGet) / Number(get),
    post: Number(barePost) / Number(post),
    microseconds: `${get?.toFixed(1)} / ${post?.toFixed(1)}`,
  };
}

function runOf(mock: MockServer): string {
  return mock.environment(headers.authorization.slice("Bearer ".length)).runs.create({ task: "t", delay: "1h" }).id;
}
