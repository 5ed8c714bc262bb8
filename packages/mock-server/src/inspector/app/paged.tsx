import type { ComponentChildren } from "preact";
import { address, setQuery } from "./address.js";

const size = 50;

/** Shows a long list in pages, so that the page stays quick however much there is. The page stands in the address. */
export function Paged<Row>({
  of,
  name,
  children,
}: {
  of: readonly Row[];
  name: string;
  children: (shown: readonly Row[]) => ComponentChildren;
}) {
  const last = Math.max(1, Math.ceil(of.length / size));
  const page = Math.min(last, Math.max(1, Number(address.value.query.get("page")) || 1));
  return (
    <>
      {children(of.slice((page - 1) * size, page * size))}
      <Pager page={page} last={last} total={of.length} name={name} />
    </>
  );
}

/** How much there is, and the way to the other pages. */
export function Pager({ page, last, total, name }: { page: number; last: number; total: number; name: string }) {
  if (total === 0) return null;
  const turn = (to: number) => setQuery({ page: to === 1 ? undefined : String(to) });
  return (
    <nav class="pager" aria-label="Pages">
      <span class="quiet">
        {total} {name}
        {total === 1 ? "" : "s"}
        {last > 1 && `, page ${page} of ${last}`}
      </span>
      {last > 1 && (
        <>
          <button type="button" disabled={page === 1} onClick={() => turn(page - 1)}>
            Previous
          </button>
          <button type="button" disabled={page === last} onClick={() => turn(page + 1)}>
            Next
          </button>
        </>
      )}
    </nav>
  );
}

/** The way through a list that is asked for page by page: each page names the next. */
export function CursorPages({ next }: { next: string | undefined }) {
  const isFirst = !address.value.query.has("after");
  if (isFirst && next === undefined) return null;
  return (
    <nav class="pager" aria-label="Pages">
      <button type="button" disabled={isFirst} onClick={() => setQuery({ after: undefined })}>
        Newest
      </button>
      <button type="button" disabled={next === undefined} onClick={() => setQuery({ after: next })}>
        Older
      </button>
    </nav>
  );
}
