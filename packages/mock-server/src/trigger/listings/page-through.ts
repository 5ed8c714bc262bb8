/** A page of things that several environments have. */
export interface Page<Item> {
  readonly data: Item[];
  /** The id of its last thing, where more come after it. */
  readonly next?: string;
}

/** How one environment is walked. */
export interface Walking<Environment, Item> {
  /** The position of the thing with this id. */
  find(environment: Environment, id: string): number | undefined;
  /** The things below a position, newest first; all of them without one. */
  walk(environment: Environment, below?: number): Iterable<Item>;
}

/**
 * Takes a page out of one environment after the other.
 *
 * @param after the id of the thing before the page
 * @returns `undefined` where no environment has such a thing
 */
export function pageThrough<Environment, Item extends { readonly id: string }>(
  environments: readonly Environment[],
  limit: number,
  after: string | undefined,
  { find, walk }: Walking<Environment, Item>,
): Page<Item> | undefined {
  const position = (environment: Environment) => (after === undefined ? undefined : find(environment, after));
  const first = after === undefined ? 0 : environments.findIndex((environment) => position(environment) !== undefined);
  if (first < 0) return undefined;
  const data: Item[] = [];
  for (const [index, environment] of environments.slice(first).entries()) {
    for (const item of walk(environment, index === 0 ? position(environment) : undefined)) {
      const last = data.at(-1);
      if (data.length === limit && last) return { data, next: last.id };
      data.push(item);
    }
  }
  return { data };
}
