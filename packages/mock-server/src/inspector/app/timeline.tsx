import type { ComponentChildren } from "preact";
import { type Axis, type Life, placeOn, ticksOf } from "./life.js";
import { instantText, nearText, spanText } from "./time.js";

const percent = (place: number) => `${place.toFixed(3)}%`;

/** One run's life on an axis that others share: a bar for each status, a mark for what moved it and what is due. */
export function Timeline({ life, axis, now }: { life: Life; axis: Axis; now: number }) {
  const at = (instant: number) => percent(placeOn(axis, instant));
  const last = life.stretches.at(-1);
  const due = life.marks.filter(({ kind }) => kind === "due");
  const dueLast = due.reduce((most, mark) => Math.max(most, mark.at), now);
  return (
    <svg class="timeline" width="100%" height="22" role="img" aria-label={describe(life)}>
      <title>{describe(life)}</title>
      <line class="now" x1={at(now)} x2={at(now)} y1="0" y2="22" />
      {due.length > 0 && last && (
        <line class={`planned status-${last.status}`} x1={at(last.to)} x2={at(dueLast)} y1="11" y2="11" />
      )}
      {life.stretches.map(({ status, from, to }) => (
        <rect
          key={`${from}${status}`}
          class={`status-${status}`}
          x={at(from)}
          y="6"
          width={percent(Math.max(placeOn(axis, to) - placeOn(axis, from), 0.4))}
          height="10"
          rx="2"
        />
      ))}
      {life.marks.map((mark, index) => (
        <circle
          // Two marks can fall on one instant.
          key={`${index}${mark.at}`}
          class={mark.status === undefined ? mark.kind : `end status-${mark.status}`}
          cx={at(mark.at)}
          cy="11"
          r={mark.kind === "end" ? 5 : 4}
        />
      ))}
    </svg>
  );
}

/** The instants that an axis runs over. */
export function AxisLabels({ axis, now, most = 5 }: { axis: Axis; now: number; most?: number }) {
  return (
    <div class="axis">
      {ticksOf(axis, most).map((at) => (
        <span key={at} style={{ left: percent(placeOn(axis, at)) }}>
          {nearText(at, now).replace(/:00$/, "")}
        </span>
      ))}
    </div>
  );
}

/** The picture in words. */
function describe({ stretches, marks }: Life): string {
  const past = stretches.map(
    ({ status, from, to }) => `${status} for ${spanText(to - from)} from ${instantText(from)}`,
  );
  const moments = marks.map(({ kind, at, text }) => `${kind === "due" ? "due" : "at"} ${instantText(at)}: ${text}`);
  return [...past, ...moments].join("; ");
}

/** What the marks of the pictures mean; the colours are those of the statuses. */
export function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      <Sample name="now">
        <line class="now" x1="9" x2="9" y1="0" y2="14" />
      </Sample>
      <Sample name="rescheduled">
        <circle class="reschedule" cx="9" cy="7" r="4" />
      </Sample>
      <Sample name="due">
        <line class="planned" x1="0" x2="10" y1="7" y2="7" />
        <circle class="due" cx="13" cy="7" r="4" />
      </Sample>
      <Sample name="over">
        <circle class="end" cx="9" cy="7" r="5" />
      </Sample>
    </p>
  );
}

function Sample({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <span>
      <svg class="timeline" width="18" height="14" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  );
}
