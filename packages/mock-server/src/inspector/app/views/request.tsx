import type { JournalEntry, JournalHeaders } from "../../../generated/control-types.js";
import { linkTo } from "../address.js";
import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { curlOf } from "../curl.js";
import { useLoaded } from "../live.js";
import { Copy, Facts, Instant, Json, RunLink, Status, Table } from "../parts.js";
import { instantText } from "../time.js";

/** One request: what came, what was answered and why, what it changed. */
export function RequestView({ now, item }: ViewProps) {
  const { data, error } = useLoaded(() => ask("requests.list"));
  if (error) return <p class="bad">{error}</p>;
  if (!data) return <p class="empty">Loading …</p>;
  const entry = data.find(({ number }) => String(number) === item);
  if (!entry) return <p class="empty">The journal has no request {item} any more.</p>;
  return (
    <article>
      <p>
        <a href={linkTo("requests")}>← Requests</a>
      </p>
      <h2 class="mono">
        {entry.request.method} {entry.request.path}
      </h2>
      <Facts
        of={{
          Status: <span class={entry.reply.status < 400 ? "good" : "bad"}>{entry.reply.status}</span>,
          Operation: entry.operation && <code>{entry.operation}</code>,
          At: <Instant at={entry.at} now={now} />,
          "On the system's clock": instantText(entry.realAt),
          Reason: entry.reason,
          Fault: entry.fault && (
            <a href={linkTo("faults")}>
              <code>{entry.fault}</code>
            </a>
          ),
          Query: entry.request.query && <code>{decodeQuery(entry.request.query)}</code>,
        }}
      />
      <Copy text={() => curlOf(entry, location.origin)}>Copy as curl</Copy>
      <Findings of={entry} />
      <Transitions of={entry} />
      <div class="columns">
        <section>
          <h3>Request</h3>
          <Json value={entry.request.body} label="Request body" />
          <Headers of={entry.request.headers} />
        </section>
        <section>
          <h3>Reply</h3>
          <Json value={entry.reply.body} label="Reply body" />
          <Headers of={entry.reply.headers} />
        </section>
      </div>
    </article>
  );
}

function Findings({ of: { findings } }: { of: JournalEntry }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>Not as the spec says</h3>
      <Table
        label="Findings"
        rows={findings}
        keyOf={({ in: part, at, message }) => `${part} ${at} ${message}`}
        empty=""
        columns={[
          { title: "In", cell: (finding) => finding.in },
          { title: "At", className: "mono", cell: ({ at }) => at || "the whole" },
          { title: "What", className: "wide", cell: ({ message }) => message },
        ]}
      />
    </section>
  );
}

function Transitions({ of: { transitions } }: { of: JournalEntry }) {
  if (transitions.length === 0) return null;
  return (
    <section>
      <h3>What it changed</h3>
      <ul class="plain">
        {transitions.map(({ id, event, from, to }) => (
          <li key={`${id} ${event} ${to}`}>
            {id.startsWith("run_") ? <RunLink id={id} /> : <code>{id}</code>} {event}: {from && <Status of={from} />}
            {from && " → "}
            <Status of={to} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Headers({ of }: { of: JournalHeaders }) {
  return (
    <details>
      <summary>Headers ({Object.keys(of).length})</summary>
      <Facts of={of} />
    </details>
  );
}

function decodeQuery(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}
