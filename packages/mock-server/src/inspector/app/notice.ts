import { signal } from "@preact/signals";

/** What the page tells about the last thing that was done: shown until the next, and read out. */
export interface Notice {
  readonly kind: "done" | "failed";
  readonly text: string;
}

export const notice = signal<Notice | undefined>(undefined);

/**
 * Does something that a person asked for, and tells what came of it.
 *
 * @param work answers what to tell; nothing where the page itself shows it
 */
export async function attempt(work: () => Promise<string | undefined>): Promise<void> {
  try {
    const text = await work();
    notice.value = text ? { kind: "done", text } : undefined;
  } catch (error) {
    notice.value = { kind: "failed", text: error instanceof Error ? error.message : String(error) };
  }
}
