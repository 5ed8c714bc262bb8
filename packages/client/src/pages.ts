import { createPromise } from "./api-promise.js";
import type { ApiPromise } from "./contract.js";
import type { Answer } from "./send.js";

/** A query with its members as the caller wrote them. */
export type Query = Readonly<Record<string, unknown>>;

interface Page {
  readonly data: readonly unknown[];
  /** The first two of pages with numbers, the last of pages with cursors. */
  readonly pagination: { readonly currentPage?: number; readonly totalPages?: number; readonly next?: string };
  hasNextPage(): boolean;
  getNextPage(): ApiPromise<Page>;
}

/**
 * Makes a list call into one that can be walked: the page gets `hasNextPage` and `getNextPage`, and the promise can be
 * iterated over for the items of all pages. A cursor or number that was used before ends the walk.
 *
 * @param load asks for one page
 * @param numbered whether pages have numbers; else they have cursors
 */
export function createPager(
  load: (query: Query) => Promise<Answer>,
  numbered: boolean,
): (query: Query) => ApiPromise<Page> {
  // `places` has how many pages came before the one that a cursor leads to.
  const list = (query: Query, place: number, places: Map<unknown, number>): ApiPromise<Page> => {
    const answer = load(query).then((answered) => {
      // The cast: the spec says so of every operation that has pages.
      const page = answered.data as Page | undefined;
      const { currentPage = 0, totalPages = 0, next } = page?.pagination ?? {};
      const to = numbered ? +currentPage < +totalPages && +currentPage + 1 : next;
      const more = !!to && (places.get(to) ?? place + 1) > place;
      if (more) places.set(to, place + 1);
      // A `before` left standing would win over `after`, and the walk would stand still.
      const asked = { ...query, page: numbered ? to : { ...Object(query.page), before: undefined, after: to } };
      const getNextPage = (): ApiPromise<Page> =>
        more ? list(asked, place + 1, places) : createPromise(Promise.reject(new Error("There is no next page")));
      // Not enumerable, so that a page prints and compares as what the service answered.
      if (page)
        Object.defineProperties(page, { hasNextPage: { value: () => more }, getNextPage: { value: getNextPage } });
      return answered;
    });
    const promise = createPromise<Page>(answer);
    return Object.assign(promise, {
      async *[Symbol.asyncIterator]() {
        for (let page = await promise; ; page = await page.getNextPage()) {
          yield* page.data;
          if (!page.hasNextPage()) return;
        }
      },
    });
  };
  return (query) => list(query, 0, new Map([[numbered ? Number(query.page ?? 1) : Object(query.page).after, 0]]));
}
