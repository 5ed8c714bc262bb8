/** Work that goes on outside of the line, such as a function of the test's that takes its time. */
export interface Work {
  /** Says that something started, or goes on, that time should wait for. */
  begin(): void;
  /** Says that it ended, or waits for time itself. */
  end(): void;
}

/** Work as the clock sees it. */
export interface AwaitedWork extends Work {
  readonly inFlight: number;
  /** Resolves once nothing is in flight. */
  quiet(): Promise<void>;
}

export function createWork(): AwaitedWork {
  let inFlight = 0;
  let waiting: (() => void)[] = [];
  return {
    get inFlight() {
      return inFlight;
    },
    begin() {
      inFlight++;
    },
    end() {
      inFlight--;
      if (inFlight > 0) return;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    async quiet() {
      // What was waited for may have started something else by the time it is this one's turn.
      while (inFlight > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
