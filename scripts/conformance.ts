/**
 * `pnpm conformance --url URL --key KEY [--only C1,R5] [--task ID] [--json]` runs the conformance cases that are safe
 * there against any service, the real one included, and says where it differs. Exits 1 where it does, 2 where the
 * command makes no sense or the service cannot be asked.
 */
import { randomBytes } from "node:crypto";
import { writeReport } from "../tests/conformance/report.js";
import { runRemotely } from "../tests/conformance/run-remotely.js";
import { ProblemsError } from "./problems.js";
import { readOptions } from "./read-options.js";

const usage = "pnpm conformance --url URL --key KEY [--only C1,R5] [--task ID] [--json]";

const help = `${usage}

Runs the conformance cases that are safe there against a service, and says where it differs.

  --url URL    where it is, such as https://api.trigger.dev
  --key KEY    a secret key of one of its environments; else TRIGGER_SECRET_KEY
  --only IDS   these cases, by their ids, such as C1,R5
  --task ID    the task that runs are made of (default conformance-check). Name none that is deployed, unless it may run
  --json       what was found, as JSON

It makes about two hundred runs of that task, single ones and batches, and cancels them at the end; a few runs of a task of
the same name and "-other"; waitpoint tokens; and public access tokens that end after a quarter of an hour. It changes
no schedule, queue, environment variable or deployment. Cases that move time, or make a worker's moves, are for the mock
and are left out.

Exits 0 where all is as the service does it, 1 where something differs, 2 where the command makes no sense or the
service cannot be asked.`;

async function main(): Promise<number> {
  const {
    url,
    key,
    only,
    task,
    json,
    help: asksForHelp,
  } = readOptions(usage, {
    url: { type: "string" },
    key: { type: "string" },
    only: { type: "string" },
    task: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  });
  if (asksForHelp) {
    console.log(help);
    return 0;
  }
  const secretKey = key ?? process.env.TRIGGER_SECRET_KEY;
  if (!url) throw new ProblemsError([`--url is missing: expected where the service is. Usage: ${usage}`]);
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new ProblemsError([`--url: expected an address such as https://api.trigger.dev, got ${JSON.stringify(url)}`]);
  }
  if (!secretKey) {
    throw new ProblemsError([`--key is missing, and TRIGGER_SECRET_KEY is not set. Usage: ${usage}`]);
  }
  const report = writeReport(json ? "json" : "text", secretKey, (line) => console.log(line));
  const problems = await runRemotely(
    {
      url: url.replace(/\/$/, ""),
      secretKey,
      task: task ?? "conformance-check",
      unique: randomBytes(4).toString("hex"),
      ...(only === undefined ? {} : { only: only.split(",").map((id) => id.trim()) }),
    },
    report,
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  return report.end();
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 2;
  if (!(error instanceof ProblemsError)) throw error;
  for (const problem of error.problems) console.error(`✗ ${problem}`);
}
