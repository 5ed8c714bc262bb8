import { signal, useSignal, useSignalEffect } from "@preact/signals";
import { environmentId } from "./address.js";
import { addressOf } from "./control.js";

/** Counts what has happened in the mock, as its stream of events tells: what shows its state asks again. */
export const changes = signal(0);

/** Whether the stream is open: without it the page stands still. */
export const isLive = signal(false);

/** Many events come at once, when much falls due; the page asks again once for all of them. */
const quietMs = 80;
let pending = false;

/** Tells what shows the mock's state that it has changed. */
export function changed(): void {
  if (pending) return;
  pending = true;
  setTimeout(() => {
    pending = false;
    changes.value += 1;
  }, quietMs);
}

/** Listens to the mock while the page is open; the browser comes back to a stream that broke off. */
export function listen(): () => void {
  const stream = new EventSource(addressOf("/_mock/events", {}, {}));
  stream.onopen = () => {
    isLive.value = true;
    changed();
  };
  stream.onerror = () => {
    isLive.value = false;
  };
  for (const kind of ["request", "transition", "clock", "state"]) stream.addEventListener(kind, changed);
  return () => stream.close();
}

/** What an operation answered last, or why it did not. */
export interface Loaded<T> {
  readonly data: T | undefined;
  readonly error: string | undefined;
}

/**
 * Loads something of the mock's state, and again whenever that has changed or `load` reads another signal. What was
 * there stays until the new is.
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const loaded = useSignal<Loaded<T>>({ data: undefined, error: undefined });
  useSignalEffect(() => {
    void changes.value;
    void environmentId();
    let isCurrent = true;
    load().then(
      (data) => {
        if (isCurrent) loaded.value = { data, error: undefined };
      },
      (error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        if (isCurrent) loaded.value = { data: loaded.peek().data, error: text };
      },
    );
    return () => {
      isCurrent = false;
    };
  });
  return loaded.value;
}
