import { useSignal } from "@preact/signals";
import { ask, type ControlId } from "./control.js";
import { changed } from "./live.js";
import { Act } from "./parts.js";

/** The moves that a person can make, by their names in a run's list of legal ones, in the order of its life. */
const moves = {
  dequeue: { id: "runs.dequeue", text: "Dequeue" },
  start: { id: "runs.start", text: "Start" },
  wait: { id: "runs.wait", text: "Wait" },
  resume: { id: "runs.resume", text: "Resume" },
  retry: { id: "runs.retry", text: "Retry" },
  complete: { id: "runs.complete", text: "Complete" },
  fail: { id: "runs.fail", text: "Fail" },
  crash: { id: "runs.crash", text: "Crash" },
  timeout: { id: "runs.timeout", text: "Time out" },
  "system failure": { id: "runs.systemFailure", text: "System failure" },
  park: { id: "runs.park", text: "Park" },
  deploy: { id: "runs.deploy", text: "Deploy" },
  expire: { id: "runs.expire", text: "Expire" },
  cancel: { id: "runs.cancel", text: "Cancel" },
} as const satisfies Readonly<Record<string, { readonly id: ControlId; readonly text: string }>>;

const names = Object.keys(moves).filter((name): name is keyof typeof moves => name in moves);

/** What may be done to a run now, and nothing else. */
export function RunMoves({ runId, legal }: { runId: string; legal: readonly string[] }) {
  const offered = names.filter((name) => legal.includes(name));
  if (legal.length === 0) return <p class="quiet">The run is over: nothing can happen to it any more.</p>;
  return (
    <fieldset class="actions">
      <legend class="unseen">Move the run</legend>
      {legal.includes("reschedule") && <Reschedule runId={runId} />}
      {offered.map((name) => (
        <Act
          key={name}
          className={name === "cancel" ? "danger" : ""}
          does={async () => {
            const { status } = await ask(moves[name].id, { params: { runId } });
            changed();
            return `${moves[name].text}: the run is ${status}.`;
          }}
        >
          {moves[name].text}
        </Act>
      ))}
    </fieldset>
  );
}

function Reschedule({ runId }: { runId: string }) {
  const delay = useSignal("1h");
  return (
    <form class="actions" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span class="unseen">New delay: a duration such as 1h42m, or an instant</span>
        <input
          size={12}
          value={delay.value}
          onInput={({ currentTarget }) => {
            delay.value = currentTarget.value;
          }}
        />
      </label>
      <Act
        does={async () => {
          const { delayedUntil } = await ask("runs.reschedule", { params: { runId }, body: { delay: delay.peek() } });
          changed();
          return `Rescheduled to ${delayedUntil}.`;
        }}
      >
        Reschedule
      </Act>
    </form>
  );
}
