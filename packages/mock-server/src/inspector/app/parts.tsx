import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { linkTo } from "./address.js";
import { attempt } from "./notice.js";
import { instantText, relativeText } from "./time.js";

/** A run's status: a word, and a colour that says the same. */
export function Status({ of }: { of: string }) {
  return <span class={`badge status-${of}`}>{of}</span>;
}

/** An instant of virtual time and how far it is from now. */
export function Instant({ at, now }: { at: string | undefined; now: number }) {
  if (at === undefined) return null;
  return (
    <time dateTime={at} title={at}>
      <span class="nowrap">{instantText(at)}</span> <span class="quiet nowrap">{relativeText(at, now)}</span>
    </time>
  );
}

/** A link to a run. */
export function RunLink({ id }: { id: string }) {
  return (
    <a class="mono" href={linkTo("runs", id)}>
      {id}
    </a>
  );
}

/** A value as JSON, shown as text whatever stands in it. */
export function Json({ value, label }: { value: unknown; label: string }) {
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
  return (
    // Focusable, so that it can be scrolled by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section class="code" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}

/** Names and values; those without a value are left out. */
export function Facts({ of }: { of: Readonly<Record<string, ComponentChildren>> }) {
  const given = Object.entries(of).filter(([, value]) => value !== undefined && value !== false && value !== "");
  return (
    <dl class="facts">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table of what a view lists. Below a width its rows become cards, each cell named by its heading. */
export function Table<Row>({
  label,
  columns,
  rows,
  keyOf,
  empty,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  empty: ComponentChildren;
}) {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  return (
    <table>
      <caption class="unseen">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ title, heading }) => (
            <th key={title} scope="col">
              {heading ?? title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, cell, className, named }) => (
              <td key={title} data-title={named && title} class={className}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface Column<Row> {
  readonly title: string;
  /** What stands above the column, where it is more than its title. */
  readonly heading?: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  readonly className?: string;
  /** Says what the cell is where rows are cards without a head: for values that do not say it themselves. */
  readonly named?: true;
}

/** A button that does something to the mock and tells what came of it; it cannot be pressed twice at once. */
export function Act({
  children,
  does,
  label,
  className,
}: {
  children: ComponentChildren;
  does: () => Promise<string | undefined>;
  label?: string;
  className?: string;
}) {
  const isBusy = useSignal(false);
  const press = async () => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    await attempt(does);
    isBusy.value = false;
  };
  return (
    <button type="button" class={className} aria-label={label} aria-busy={isBusy.value} onClick={press}>
      {children}
    </button>
  );
}

/** Puts a text on the clipboard. */
export function Copy({ text, children }: { text: () => string; children: ComponentChildren }) {
  return (
    <Act
      className="small"
      does={async () => {
        await navigator.clipboard.writeText(text());
        return "Copied.";
      }}
    >
      {children}
    </Act>
  );
}
