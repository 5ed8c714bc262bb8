import type { ListenOptions } from "./node.js";

/**
 * Says in one line why a server could not listen, and what to do.
 *
 * @param portHint how whoever started it chooses another port
 */
export function listenErrorText(
  error: unknown,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
  portHint = "with --port, 0 for any free one",
): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} is in use: stop what listens there, or choose another ${portHint}`;
    case "EACCES":
      return `port ${port} may not be opened by this user: choose one above 1023 with --port`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine: leave --host out, or use 127.0.0.1 or 0.0.0.0`;
    default:
      return `cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
