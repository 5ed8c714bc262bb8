import { parseArgs } from "node:util";
import type { MockServerOptions } from "../mock-server.js";
import type { ListenOptions } from "./node.js";

/** What the command line asks for. */
export type CliRequest =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "serve"; readonly mock: MockServerOptions; readonly listen: ListenOptions };

/** A command line that cannot be carried out; the message is one line and says the way out. */
export class CliError extends Error {
  override readonly name = "CliError";
}

const defaultPort = 4010;

export const help = `Usage: trigger-api-mock [options]

Serves a mock of the service: stateful, with virtual time, one environment for each secret key.

  --port <n>           port to listen on (default ${defaultPort}; 0: any free one)
  --host <address>     address to bind to (default 127.0.0.1: this machine only)
  --allow-host <name>  host name to answer for besides loopback names; may be repeated
  --now <instant>      where time starts, such as 2027-01-01T00:00:00Z (default: the system clock)
  --frozen             time stands still until it is moved (default: it runs)
  --seed <text>        same seed, same calls: same ids (default 1)
  --secret-key <key>   the only key to accept (default: any; one to use is printed)
  --help, --version
`;

/**
 * Reads the command line.
 *
 * @param args without the program's name
 * @throws CliError
 */
export function readCliOptions(args: readonly string[]): CliRequest {
  const values = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const { now, seed, "secret-key": secretKey, "allow-host": allowHosts } = values;
  return {
    kind: "serve",
    mock: {
      frozen: values.frozen === true,
      ...(now === undefined ? {} : { now: readNow(now) }),
      ...(seed === undefined ? {} : { seed }),
      ...(secretKey === undefined ? {} : { secretKeys: [readKey(secretKey)] }),
    },
    listen: {
      port: readPort(values.port),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(allowHosts === undefined ? {} : { allowHosts }),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        "allow-host": { type: "string", multiple: true },
        now: { type: "string" },
        frozen: { type: "boolean" },
        seed: { type: "string" },
        "secret-key": { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    const [first = ""] = error instanceof Error ? error.message.split(". ") : [];
    throw new CliError(`${first}; --help lists the options`);
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CliError(`--port: expected a number from 0 to 65535, got ${JSON.stringify(text)}`);
}

function readNow(text: string): string {
  if (!Number.isNaN(new Date(text).getTime())) return text;
  throw new CliError(`--now: expected an instant such as 2027-01-01T00:00:00Z, got ${JSON.stringify(text)}`);
}

function readKey(text: string): string {
  if (/^tr_(?:dev|stg|prod|preview)_[A-Za-z0-9]{24}$/.test(text)) return text;
  throw new CliError("--secret-key: expected tr_dev_, tr_stg_, tr_prod_ or tr_preview_ and 24 letters and digits");
}
