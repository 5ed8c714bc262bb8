/** What of a stream a log needs. */
export interface LogStream {
  write(text: string): unknown;
  /** What was written and has not left yet. */
  readonly writableLength: number;
}

/** How much may wait for a reader who does not come. */
const unreadLimit = 1024 * 1024;

/**
 * Prints what comes within one turn in one write, and nothing more while a reader lags far behind: a log must slow its
 * server down as little as can be, and not fill its memory.
 *
 * @param defer calls back once this turn is over
 */
export function createLogOutput(
  stream: LogStream,
  defer: (work: () => void) => void,
): { print(text: string): void; flush(): void } {
  let waiting = "";
  let dropped = 0;

  function flush(): void {
    const text = waiting;
    waiting = "";
    if (text === "") return;
    if (stream.writableLength > unreadLimit) {
      dropped += text.split("\n").length - 1;
      return;
    }
    stream.write(dropped === 0 ? text : `(${dropped} lines were left out: nobody read them)\n${text}`);
    dropped = 0;
  }

  return {
    print(text) {
      if (waiting === "") defer(flush);
      waiting += text;
    },
    flush,
  };
}
