import type { ApiPromise, WithResponse } from "./contract.js";
import { withResponse } from "./with-response.js";

type Query = Readonly<Record<string, unknown>>;

/** As much of a list's answer as is needed to walk on. */
interface PageBody {
  readonly data?: readonly unknown[];
  readonly pagination?: { readonly next?: string; readonly currentPage?: number; readonly totalPages?: number };
}

interface Page extends PageBody {
  hasNextPage(): boolean;
  getNextPage(): ApiPromise<Page>;
}

/** How one style of pages is walked. `undefined` stands for no cursor: the first page, or none further. */
interface PageStyle {
  /** Which page a query asks for. */
  current(query: Query): unknown;
  next(body: PageBody): unknown;
  /** The query for another page, all else kept. */
  ask(query: Query, page: unknown): Query;
}

const cursors: PageStyle = {
  current: ({ page }) => Object(page).after,
  next: ({ pagination }) => pagination?.next || undefined,
  // A `before` left standing would win over `after`, and the walk would stand still.
  ask: (query, after) => ({ ...query, page: { ...Object(query.page), before: undefined, after } }),
};

const numbers: PageStyle = {
  current: ({ page = 1 }) => Number(page),
  next: ({ pagination: { currentPage, totalPages } = {} }) =>
    Number(currentPage) < Number(totalPages) ? Number(currentPage) + 1 : undefined,
  ask: (query, page) => ({ ...query, page }),
};

/**
 * Makes a list call into one that can be walked: the page gets `hasNextPage` and `getNextPage`, and the promise can be
 * iterated over for the items of all pages. A cursor that was used before ends the walk.
 *
 * @param load asks for one page
 */
export function createPager(
  load: (query: Query) => Promise<WithResponse<unknown>>,
  numbered: boolean,
): (query?: Query) => ApiPromise<Page> {
  const style = numbered ? numbers : cursors;
  // `places` has how many pages came before the one that a cursor leads to.
  const list = (query: Query, place: number, places: Map<unknown, number>): ApiPromise<Page> => {
    const outcome = load(query).then((result) => {
      // The cast: the spec says so of every operation that has pages.
      const body = result.data as PageBody;
      const next = style.next(body);
      const more = next !== undefined && (places.get(next) ?? place + 1) > place;
      if (more) places.set(next, place + 1);
      // Not enumerable, so that a page prints and compares as what the service answered.
      const data = Object.defineProperties(body, {
        hasNextPage: { value: () => more },
        getNextPage: {
          value: () => {
            if (more) return list(style.ask(query, next), place + 1, places);
            return withResponse(Promise.reject(new Error("There is no next page: ask hasNextPage() first")));
          },
        },
      }) as Page;
      return { ...result, data };
    });
    const promise = withResponse(outcome);
    return Object.assign(promise, {
      async *[Symbol.asyncIterator]() {
        for (let page = await promise; ; page = await page.getNextPage()) {
          yield* page.data ?? [];
          if (!page.hasNextPage()) return;
        }
      },
    });
  };
  return (query = {}) => list(query, 0, new Map([[style.current(query), 0]]));
}
