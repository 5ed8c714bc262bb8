import { openMockServer } from "../mock-server.js";
import { version } from "../version.js";
import { startLines } from "./cli-lines.js";
import { CliError, exitCodes, help, readCliOptions, type ServeRequest } from "./cli-options.js";
import type { Handle } from "./fetch.js";
import { hideKeys } from "./hide-keys.js";
import { listenErrorText } from "./listen-error.js";
import { type Listening, type ListenOptions, listen } from "./node.js";
import { createRequestLog } from "./request-log.js";
import { type KeptState, keepState } from "./state-file/keep-state.js";

/** What the command line has to do with: handed in, so that it can be run anywhere. */
export interface CliHost {
  readonly args: readonly string[];
  readonly colours: boolean;
  /** How whoever started it chooses another port, where that is not by `--port`. */
  readonly portHint?: string | undefined;
  print(text: string): void;
  printError(text: string): void;
}

/** A mock that the command line started. */
export interface RunningCli extends Listening {
  /** What the process ends with. */
  exitCode(): number;
}

/**
 * Runs the command line up to the point where it listens.
 *
 * @returns the exit code, or the server that keeps the process alive
 */
export async function runCli(host: CliHost): Promise<number | RunningCli> {
  try {
    const request = readCliOptions(host.args);
    if (request.kind === "help") host.print(help);
    if (request.kind === "version") host.print(`${version}\n`);
    return request.kind === "serve" ? await serve(request, host) : exitCodes.done;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    host.printError(`trigger-api-mock: ${hideKeys(why)}\n`);
    return error instanceof CliError ? exitCodes.misused : exitCodes.failed;
  }
}

async function serve(request: ServeRequest, { colours, portHint, print, printError }: CliHost): Promise<RunningCli> {
  const { mock, handle } = openMockServer(request.mock);
  const log = createRequestLog(print, colours, request.strict);
  const kept =
    request.state === undefined
      ? undefined
      : keepState(mock, {
          path: request.state,
          seed: String(request.mock.seed ?? 1),
          frozen: request.mock.frozen === true,
          realNow: Date.now,
        });
  const server = await start(log.handle(kept ? kept.handle(handle) : handle), request.listen, kept, portHint);
  const given = request.mock.secretKeys !== undefined;
  print(startLines(server.url, given ? undefined : mock.secretKey));
  for (const notice of kept?.notices ?? []) print(`${notice}\n`);
  return {
    ...server,
    async close() {
      await server.close();
      kept?.close();
      if (request.strict && log.faulty > 0) printError(`trigger-api-mock: ${faultyText(log.faulty)}\n`);
    },
    exitCode: () => (request.strict && log.faulty > 0 ? exitCodes.foundFault : exitCodes.done),
  };
}

async function start(
  handle: Handle,
  options: ListenOptions,
  kept: KeptState | undefined,
  portHint: string | undefined,
): Promise<Listening> {
  try {
    return await listen(handle, options);
  } catch (error) {
    kept?.close();
    throw new Error(listenErrorText(error, options, portHint), { cause: error });
  }
}

function faultyText(count: number): string {
  const requests = count === 1 ? "1 request was" : `${count} requests were`;
  return `--strict: ${requests} refused as off spec or without an operation, or did less than asked; see ✗ above`;
}
