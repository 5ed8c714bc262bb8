/**
 * `pnpm mock --spec FILE [--port N] [--host ADDRESS] [--auth]` serves any OpenAPI document: each answer is an example of
 * it or made from its schemas, and depends on the request alone. What is wrong with the document goes to stderr.
 */
import { listenErrorText } from "../packages/mock-server/src/adapters/listen-error.js";
import { listen } from "../packages/mock-server/src/adapters/node.js";
import { createStatelessMock } from "../packages/mock-server/src/engine/stateless/stateless.js";
import { loadForeign } from "./generate/load-foreign.js";
import { statelessApi } from "./generate/mock-server/stateless-api.js";
import { ProblemsError, runScript } from "./problems.js";
import { readOptions } from "./read-options.js";

const usage = "pnpm mock --spec FILE [--port N] [--host ADDRESS] [--auth]";
const defaultPort = 4010;

await runScript(async () => {
  const { spec, port, host, auth } = readOptions(usage, {
    spec: { type: "string" },
    port: { type: "string" },
    host: { type: "string" },
    auth: { type: "boolean" },
  });
  if (!spec) throw new ProblemsError([`--spec is missing: expected the file of an OpenAPI document. Usage: ${usage}`]);
  const where = { port: readPort(port), ...(host === undefined ? {} : { host }) };
  const { model, warnings } = await loadForeign(spec);
  const warn = (message: string) => console.error(`warning: ${message}`);
  for (const warning of warnings) warn(`${spec}: ${warning}`);
  const api = statelessApi(model);
  const mock = createStatelessMock(api, { auth: auth === true, warn });
  const server = await listen(mock.handle, where).catch((error: unknown) => {
    throw new ProblemsError([listenErrorText(error, where)]);
  });
  const below = api.basePaths.length > 0 ? `, also below ${api.basePaths.slice(0, 5).join(", ")}` : "";
  console.log(
    `Mock of ${JSON.stringify(model.document.info.title)}, ${api.operations.length} operations, on ${server.url}${below}`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.close().finally(() => process.exit(0)));
  }
  return 0;
});

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ProblemsError([`--port: expected a number from 0 to 65535, got ${JSON.stringify(text)}`]);
}
