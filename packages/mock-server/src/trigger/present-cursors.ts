/** The cursors of the neighbours of a page: a neighbour that is not there is left out, never `null`. */
export function presentCursors({
  next,
  previous,
}: {
  readonly next: string | undefined;
  readonly previous: string | undefined;
}): { readonly next?: string; readonly previous?: string } {
  return { ...(next === undefined ? {} : { next }), ...(previous === undefined ? {} : { previous }) };
}
