import { createMockServer } from "../mock-server.js";
import { version } from "../version.js";
import { startLines } from "./cli-lines.js";
import { CliError, help, readCliOptions } from "./cli-options.js";
import { listenErrorText } from "./listen-error.js";
import type { Listening, ListenOptions } from "./node.js";

/** What the command line has to do with: handed in, so that it can be run anywhere. */
export interface CliHost {
  readonly args: readonly string[];
  print(text: string): void;
  printError(text: string): void;
}

/**
 * Runs the command line up to the point where it listens.
 *
 * @returns the exit code, or the server that keeps the process alive
 */
export async function runCli({ args, print, printError }: CliHost): Promise<number | Listening> {
  try {
    const request = readCliOptions(args);
    if (request.kind === "help") print(help);
    if (request.kind === "version") print(`${version}\n`);
    if (request.kind !== "serve") return 0;
    const mock = createMockServer(request.mock);
    const server = await start(mock.listen, request.listen);
    print(startLines(server.url, mock.secretKey));
    return server;
  } catch (error) {
    printError(`trigger-api-mock: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function start(listen: (options: ListenOptions) => Promise<Listening>, options: ListenOptions) {
  try {
    return await listen(options);
  } catch (error) {
    throw new CliError(listenErrorText(error, options));
  }
}
