import type { ReplyStream } from "../../engine/http.js";
import type { EventLog } from "./event-log.js";
import { heartbeat } from "./event-text.js";

/** Seconds between two signs of life. */
const beat = 15;

/** Who listens to what. */
export interface Listener {
  /** Public id of the only environment that is meant; absent for all. */
  readonly environment?: string;
  /** The id of the last event that was received. */
  readonly after?: string;
}

/**
 * The events of a server as a stream. While it is open the clocks are asked once a second, so that those which follow
 * the system's show what falls due although nobody makes a request.
 *
 * @param catchUp applies what is due; what it throws, the next request will be told
 */
export function followEvents(log: EventLog, { environment, after }: Listener, catchUp: () => void): ReplyStream {
  return (send) => {
    let seconds = 0;
    const close = log.listen(send, environment, after);
    return {
      tick() {
        try {
          catchUp();
        } catch {
          // An endless chain of due events: it stays due, and whoever asks next is told.
        }
        seconds++;
        if (seconds % beat === 0) send(heartbeat);
      },
      close,
    };
  };
}
