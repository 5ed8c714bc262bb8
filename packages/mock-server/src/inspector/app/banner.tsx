import { useSignal } from "@preact/signals";
import type {
  AdvanceClockRequest,
  EnvironmentStatus,
  MockStatus,
  PendingEvent,
} from "../../generated/control-types.js";
import { linkTo } from "./address.js";
import { ask } from "./control.js";
import { changed, isLive, useLoaded } from "./live.js";
import { notice } from "./notice.js";
import { Act, RunLink } from "./parts.js";
import { instantText, relativeText } from "./time.js";

const moves: readonly { readonly text: string; readonly label: string; readonly body: AdvanceClockRequest }[] = [
  { text: "+1 m", label: "Advance by one minute", body: { by: "1m" } },
  { text: "+1 h", label: "Advance by one hour", body: { by: "1h" } },
  { text: "+1 d", label: "Advance by one day", body: { by: "1d" } },
  { text: "Next event", label: "Advance to the next event", body: { next: true } },
  { text: "Until idle", label: "Advance until nothing is due", body: { untilIdle: true } },
];

/** Time, and all that moves it. */
export function Banner({ status, environment }: { status: MockStatus; environment: EnvironmentStatus }) {
  const now = Date.parse(environment.now);
  const { data: pending } = useLoaded(() => ask("clock.listPending"));
  return (
    <header class="banner">
      <div class="brand">
        <h1>Mock server</h1>
        <span class="quiet">{status.version}</span>
        <Environments status={status} shown={environment} />
        <span class={`live ${isLive.value ? "good" : "bad"}`} role="status">
          {isLive.value ? "live" : "not connected"}
        </span>
      </div>
      <div class="clock">
        <div>
          <span class="unseen">Virtual time </span>
          <time class="now" dateTime={environment.now}>
            {instantText(now)} <small>UTC</small>
          </time>
          <span class={`badge ${status.frozen ? "frozen" : "following"}`}>
            {status.frozen ? "frozen" : "following"}
          </span>
        </div>
        <Next event={pending?.[0]} now={now} />
      </div>
      <Controls />
      <p class={`notice ${notice.value?.kind ?? ""}`} role="status" aria-live="polite">
        {notice.value?.text}
      </p>
    </header>
  );
}

/** Which environment is looked at. Keys are shown shortened, and never stand in an address. */
function Environments({ status, shown }: { status: MockStatus; shown: EnvironmentStatus }) {
  const name = ({ key, branch }: EnvironmentStatus) => (branch === undefined ? key : `${key} · ${branch}`);
  if (status.environments.length === 1) return <code class="environment">{name(shown)}</code>;
  return (
    <label class="environment">
      <span class="unseen">Environment</span>
      <select
        value={shown.id}
        onChange={({ currentTarget }) => {
          location.hash = linkTo("runs", undefined, { environment: currentTarget.value });
        }}
      >
        {status.environments.map((one) => (
          <option key={one.id} value={one.id}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Next({ event, now }: { event: PendingEvent | undefined; now: number }) {
  if (!event) return <p class="quiet">Nothing is due.</p>;
  return (
    <p class="quiet">
      Next {relativeText(event.at, now)}: {event.id.startsWith("run_") ? <RunLink id={event.id} /> : event.id}{" "}
      {event.reason}
    </p>
  );
}

function Controls() {
  const target = useSignal("");
  const advance = async (body: AdvanceClockRequest) => {
    const { now, fired } = await ask("clock.advance", { body });
    changed();
    return `${instantText(now)}: ${fired.length === 0 ? "nothing happened" : countText(fired.length)}.`;
  };
  return (
    <fieldset class="controls">
      <legend class="unseen">Move time</legend>
      {moves.map(({ text, label, body }) => (
        <Act key={text} label={label} does={() => advance(body)}>
          {text}
        </Act>
      ))}
      <form
        class="to"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label>
          <span class="unseen">Advance to this instant, UTC</span>
          <input
            type="datetime-local"
            step="1"
            value={target.value}
            onInput={({ currentTarget }) => {
              target.value = currentTarget.value;
            }}
          />
        </label>
        <Act
          label="Advance to the instant beside this"
          does={async () => {
            if (target.peek() === "") throw new Error("Choose an instant to advance to first.");
            return await advance({ to: `${target.peek()}Z` });
          }}
        >
          Go
        </Act>
      </form>
      <Act
        className="danger"
        label="Reset this environment"
        does={async () => {
          if (!confirm("Start again, without runs, faults and journal?")) return undefined;
          await ask("state.reset");
          changed();
          return "Everything starts again.";
        }}
      >
        Reset
      </Act>
    </fieldset>
  );
}

function countText(count: number): string {
  return count === 1 ? "one thing happened" : `${count} things happened`;
}
