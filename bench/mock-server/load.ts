import autocannon from "autocannon";
import { median } from "../client/quantile.js";
import { type Contender, headers } from "./contenders.js";

const rounds = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 3);

export interface Load {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly connections: number;
}

/** Requests a second of the second over those of the first, which take turns: the median of the rounds' ratios. */
export async function measureLoad(floor: Contender, mock: Contender, load: Load) {
  const ratios: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [of, over] = [await requestsPerSecond(mock, load), await requestsPerSecond(floor, load)];
    // The first round warms both.
    if (round === 0) continue;
    ratios.push(of / over);
    ours.push(of);
  }
  return { ratio: median(ratios), perSecond: median(ours) };
}

async function requestsPerSecond({ url, name }: Contender, { method, path, body, connections }: Load): Promise<number> {
  const result = await autocannon({
    url: `${url}${path}`,
    method,
    headers,
    connections,
    duration: seconds,
    ...(body === undefined ? {} : { body }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${name}: ${result.non2xx} refusals and ${result.errors} errors for ${method} ${path}`);
  }
  return result.requests.average;
}
