import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import { type Contender, headers } from "./contenders.js";

const requests = Number(process.env.REQUESTS ?? 200_000);

/** Resident megabytes before and after many requests. */
export async function measureMemory({ url, child }: Contender, path: string): Promise<{ idle: number; after: number }> {
  const idle = resident(child.pid);
  await autocannon({ url: `${url}${path}`, headers, connections: 10, amount: requests });
  return { idle, after: resident(child.pid) };
}

/** Linux says so in its table of processes. */
function resident(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}
