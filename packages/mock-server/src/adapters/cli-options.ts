import { parseArgs } from "node:util";
import { editDistance } from "../engine/edit-distance.js";
import type { MockServerOptions } from "../mock-server.js";
import { hideKeys } from "./hide-keys.js";
import type { ListenOptions } from "./node.js";

/** What the command line asks for. */
export type CliRequest = { readonly kind: "help" } | { readonly kind: "version" } | ServeRequest;

export interface ServeRequest {
  readonly kind: "serve";
  readonly mock: MockServerOptions;
  readonly listen: ListenOptions;
  /** Where the state is kept. */
  readonly state?: string;
  /** Whether to count, and end with {@link exitCodes.foundFault} after, what should not have been sent. */
  readonly strict: boolean;
}

/** A command line that is not understood; the message is one line and says the way out. */
export class CliError extends Error {
  override readonly name = "CliError";
}

const defaultPort = 4010;

/** What the process ends with. */
export const exitCodes = { done: 0, failed: 1, misused: 2, foundFault: 3, interrupted: 130, terminated: 143 } as const;

export const help = `Usage: trigger-api-mock [options]

Serves a mock of the service: stateful, with virtual time, one environment for each secret key. Prints lines to paste
into a shell, and then a line for each request, with the reason where one was refused or did less than it asked.

  --port <n>           port to listen on (default ${defaultPort}; 0: any free one)
  --host <address>     address to bind to (default 127.0.0.1: this machine only)
  --allow-host <name>  host name to answer for besides loopback names; may be repeated
  --now <instant>      where time starts, such as 2027-01-01T00:00:00Z (default: the system clock)
  --frozen             time stands still until it is moved (default: it runs)
  --seed <text>        same seed, same calls: same ids (default 1)
  --state <file>       keep runs, schedules, tokens and the time in a file, and go on from it at the next start
  --secret-key <key>   the only key to accept (default: any; one to use is printed)
  --strict             refuse requests that are off spec or have no operation, without carrying them out; end with ${exitCodes.foundFault}
                       after one of them, or after a success that did less than it was asked
  -h, --help           print this
  --version            print the version

Colours stand on a terminal only; NO_COLOR and FORCE_COLOR are obeyed.

Exit codes: ${exitCodes.done} after SIGINT or SIGTERM, --help, --version; ${exitCodes.failed} it could not start or go on; ${exitCodes.misused} the command line is not
understood; ${exitCodes.foundFault} see --strict; ${exitCodes.interrupted} and ${exitCodes.terminated} a second SIGINT or SIGTERM, which does not wait.
`;

const options = {
  port: { type: "string" },
  host: { type: "string" },
  "allow-host": { type: "string", multiple: true },
  now: { type: "string" },
  frozen: { type: "boolean" },
  seed: { type: "string" },
  state: { type: "string" },
  "secret-key": { type: "string" },
  strict: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

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
  const { now, seed, state, "secret-key": secretKey, "allow-host": allowHosts } = values;
  if (state === "") throw new CliError("--state: expected the name of a file, got an empty text");
  return {
    kind: "serve",
    mock: {
      frozen: values.frozen === true,
      ...(now === undefined ? {} : { now: readNow(now) }),
      ...(seed === undefined ? {} : { seed }),
      ...(secretKey === undefined ? {} : { secretKeys: [readKey(secretKey)] }),
      ...(values.strict === true ? { onUnhandled: "throw", onOffSpec: "throw" } : {}),
    },
    listen: {
      port: readPort(values.port),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(allowHosts === undefined ? {} : { allowHosts }),
    },
    ...(state === undefined ? {} : { state }),
    strict: values.strict === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [first = ""] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    const [, vague] = /^Option '(?:-\w, )?--(\S+)' argument is ambiguous/.exec(first) ?? [];
    if (vague === "port") readPort(args[args.indexOf("--port") + 1]);
    if (vague !== undefined) {
      const way = `one that begins with a dash is given as --${vague}=-…`;
      throw new CliError(`--${vague}: expected a value; ${way}; --help lists the options`);
    }
    const unknown = /^Unknown option '(--?[^']+)'/.exec(first)?.[1];
    const nearest = unknown === undefined ? undefined : nearestOption(unknown);
    const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
    throw new CliError(`${hideKeys(first)}${hint || ";"} --help lists the options`);
  }
}

/** The option that a mistyped one most likely means: no more than two letters differ, or are in each other's place. */
function nearestOption(given: string): string | undefined {
  const distances = Object.keys(options)
    .map((name) => ({ name, distance: editDistance([...given.replace(/^-*/, "")], [...name]) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = distances;
  return nearest && nearest.distance <= (nearest.name.length < 4 ? 1 : 2) ? `--${nearest.name}` : undefined;
}

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CliError(`--port: expected a number from 0 to 65535, got ${quote(text)}`);
}

function readNow(text: string): string {
  if (!Number.isNaN(new Date(text).getTime())) return text;
  throw new CliError(`--now: expected an instant such as 2027-01-01T00:00:00Z, got ${quote(text)}`);
}

function readKey(text: string): string {
  if (/^tr_(?:dev|stg|prod|preview)_[A-Za-z0-9]{24}$/.test(text)) return text;
  throw new CliError("--secret-key: expected tr_dev_, tr_stg_, tr_prod_ or tr_preview_ and 24 letters and digits");
}

function quote(text: string): string {
  return JSON.stringify(hideKeys(text));
}
