import { loadForeign } from "./generate/load-foreign.js";
import { ProblemsError, runScript } from "./problems.js";
import { readOptions } from "./read-options.js";
import { describePlace } from "./release/change.js";
import { judge, versionOf } from "./release/judge.js";
import { largest } from "./release/level.js";

const usage = "pnpm check:release [--write], or pnpm check:release --from FILE --to FILE [--json]";

await runScript(async () => {
  const { from, to, json } = readOptions(usage, {
    write: { type: "boolean" },
    from: { type: "string" },
    to: { type: "string" },
    json: { type: "boolean" },
  });
  if (from === undefined || to === undefined)
    throw new ProblemsError([`--from and --to belong together. Usage: ${usage}`]);
  const [before, after] = await Promise.all([loadForeign(from), loadForeign(to)]);
  const changes = await judge(await versionOf(before.model), await versionOf(after.model));
  const level = largest(changes.map((change) => change.level));
  if (json)
    console.log(
      JSON.stringify({
        level,
        changes: changes.map((c) => ({
          level: c.level,
          ...(c.place.operation ? { operation: c.place.operation } : {}),
          where: describePlace(c.place),
          message: c.message,
          judge: c.judge,
        })),
      }),
    );
  return 0;
});
