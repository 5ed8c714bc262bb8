import type { PlainReply, PlainRequest } from "../../engine/http.js";
import { specDigest } from "../../generated/digest.js";
import type { MockServer } from "../../mock-server.js";
import { version } from "../../version.js";
import type { Handle } from "../fetch.js";
import { lockFile } from "./lock-file.js";
import { imageOf, type StateImage, snapshotOf } from "./state-image.js";
import { openStateLog, StateFileError } from "./state-log.js";

export interface KeptState {
  /** Answers as `handle` does, once what a request changed is on the disk. */
  handle(handle: Handle): Handle;
  /** What to tell of the file, a line each. */
  readonly notices: readonly string[];
  close(): void;
}

export interface KeepOptions {
  readonly path: string;
  readonly seed: string;
  /** Whether the mock's time stands still while nobody moves it; else it went on while no mock was there. */
  readonly frozen: boolean;
  /** The machine's clock, in milliseconds since 1970. */
  readonly realNow: () => number;
}

/**
 * Keeps what a mock remembers in a file, and puts back what is there. Requests that only read are not written down:
 * what falls due meanwhile falls due again.
 *
 * @throws StateFileError where the file cannot be gone on with
 */
export function keepState(mock: MockServer, { path, seed, frozen, realNow }: KeepOptions): KeptState {
  const unlock = lockFile(path);
  try {
    const own = { version, seed, specDigest };
    const log = openStateLog(path, own);
    const notices: string[] = [];
    let image: StateImage = log.image;
    if (log.header) {
      if (log.header.seed !== seed) {
        throw new StateFileError(
          `--state ${path}: made with --seed ${log.header.seed}, and its ids follow from that; got ${seed}`,
        );
      }
      mock.restore(snapshotOf(image, specDigest, frozen ? undefined : realNow()));
      notices.push(`state: going on from ${path}`);
      if (log.header.specDigest !== specDigest) notices.push(`state: written by version ${log.header.version}`);
    }
    if (log.torn) notices.push("state: the last change was cut off before it was answered, and is dropped");

    let writing: Promise<string | undefined> | undefined;

    /** @returns why it could not be written */
    function write(): string | undefined {
      writing = undefined;
      try {
        image = imageOf(mock.snapshot(), image, realNow());
        log.record(image);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }

    /**
     * An answer, once what it rests on is on the disk: requests of one turn are written together, and a reading one that
     * may have seen their changes waits with them.
     */
    function held(request: PlainRequest, reply: PlainReply): PlainReply | Promise<PlainReply> {
      const reads = request.method === "GET" || request.method === "HEAD";
      if (reads && !writing) return reply;
      writing ??= new Promise((resolve) => setImmediate(() => resolve(write())));
      return writing.then((problem) => (problem === undefined ? reply : notWritten(path, problem)));
    }

    return {
      notices,
      handle: (handle) => (request) => {
        const reply = handle(request);
        return reply instanceof Promise ? reply.then((late) => held(request, late)) : held(request, reply);
      },
      close() {
        log.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function notWritten(path: string, problem: string): PlainReply {
  return {
    status: 500,
    headers: { "content-type": "application/json; charset=utf-8", "x-mock-reason": "not written" },
    body: JSON.stringify({ error: `The mock could not write ${path}: ${problem}` }),
  };
}
