import { useSignal } from "@preact/signals";
import type { AddFaultRequest, Fault } from "../../../generated/control-types.js";
import { environmentId } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { changed, useLoaded } from "../live.js";
import { Act, Table } from "../parts.js";

const kinds = ["status", "malformed", "truncated", "dropped", "offSpec", "rateLimit"] as const;

/** What goes wrong on purpose: what is in force, and one more. */
export function FaultsView(_: ViewProps) {
  const { data = [], error } = useLoaded(async () => {
    const [own, shared] = await Promise.all([
      ask("faults.list"),
      ask("faults.list", { query: { environment: undefined } }),
    ]);
    return [
      ...own.map((fault) => ({ fault, of: environmentId() })),
      ...shared.map((fault) => ({ fault, of: undefined })),
    ];
  });
  return (
    <article>
      {error && <p class="bad">{error}</p>}
      <Table
        label="Faults in force"
        rows={data}
        keyOf={({ fault }) => fault.id}
        empty="Nothing goes wrong on purpose."
        columns={[
          { title: "Fault", className: "mono", cell: ({ fault }) => fault.id },
          { title: "Where", cell: ({ of }) => (of === undefined ? "all environments" : "here") },
          { title: "What", className: "wide", cell: ({ fault }) => <code>{wordsOf(fault)}</code> },
          { title: "Hits", cell: ({ fault: { hits } }) => `${hits} hit${hits === 1 ? "" : "s"}` },
          {
            title: "End",
            cell: ({ fault: { id }, of }) => (
              <Act
                className="small"
                label={`End ${id}`}
                does={async () => {
                  await ask("faults.clear", { query: { fault: id, environment: of } });
                  changed();
                  return `${id} is over.`;
                }}
              >
                End it
              </Act>
            ),
          },
        ]}
      />
      <AddFault />
    </article>
  );
}

/** All of a fault but its id and its hits, as it was added. */
function wordsOf({ id: _id, hits: _hits, ...fault }: Fault): string {
  return JSON.stringify(fault);
}

function AddFault() {
  const kind = useSignal<(typeof kinds)[number]>("status");
  const operation = useSignal("");
  const status = useSignal("503");
  const times = useSignal("1");
  return (
    <form class="filters" aria-label="Add a fault" onSubmit={(event) => event.preventDefault()}>
      <label>
        Operation
        <input
          value={operation.value}
          placeholder="all"
          onInput={({ currentTarget }) => {
            operation.value = currentTarget.value;
          }}
        />
      </label>
      <label>
        Kind
        <select
          value={kind.value}
          onChange={({ currentTarget }) => {
            kind.value = kinds.find((one) => one === currentTarget.value) ?? "status";
          }}
        >
          {kinds.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {kind.value === "status" && (
        <label>
          Status
          <input
            type="number"
            min="200"
            max="599"
            value={status.value}
            onInput={({ currentTarget }) => {
              status.value = currentTarget.value;
            }}
          />
        </label>
      )}
      <label>
        Times
        <input
          type="number"
          min="1"
          placeholder="always"
          value={times.value}
          onInput={({ currentTarget }) => {
            times.value = currentTarget.value;
          }}
        />
      </label>
      <Act
        does={async () => {
          const fault: AddFaultRequest = {
            kind: kind.value,
            ...(operation.value === "" ? {} : { operation: operation.value }),
            ...(kind.value === "status" ? { status: Number(status.value) } : {}),
            ...(times.value === "" ? {} : { times: Number(times.value) }),
          };
          const { id } = await ask("faults.add", { body: fault });
          changed();
          return `Added ${id}.`;
        }}
      >
        Add a fault
      </Act>
    </form>
  );
}
