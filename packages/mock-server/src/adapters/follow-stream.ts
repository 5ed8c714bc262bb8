import type { ReplyStream } from "../engine/http.js";

/**
 * Begins a stream and tells it as each second goes by, until the answer is called. The timer keeps no process alive.
 *
 * @param send takes text for the wire
 */
export function followStream(stream: ReplyStream, send: (text: string) => void): () => void {
  const open = stream(send);
  const timer: unknown = setInterval(() => open.tick(), 1_000);
  // Node's timers are objects, those of browsers are numbers.
  if (typeof timer === "object" && timer !== null && "unref" in timer && typeof timer.unref === "function") {
    timer.unref();
  }
  return () => {
    clearInterval(timer as Parameters<typeof clearInterval>[0]);
    open.close();
  };
}
