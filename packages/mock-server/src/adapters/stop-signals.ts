/** What a process has to do with when it is told to end: handed in, so that it can be tried. */
export interface Stopping {
  /** Ends what is open, and says with what code. */
  end(): Promise<number>;
  exit(code: number): void;
  /** Milliseconds from any point on. */
  now(): number;
}

/** One keystroke may arrive twice: from the terminal, and from the program that started this one. */
const twice = 500;

/**
 * Answers what to do on a signal: the first one ends what is open and then the process; a later one does not wait.
 *
 * @returns takes the code that the process ends with where it does not wait
 */
export function createStop({ end, exit, now }: Stopping): (forcedCode: number) => void {
  let first: number | undefined;
  return (forcedCode) => {
    if (first !== undefined) {
      if (now() - first >= twice) exit(forcedCode);
      return;
    }
    first = now();
    end().then(exit, () => exit(1));
  };
}
