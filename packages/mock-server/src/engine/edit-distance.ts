/**
 * How many members must be added, removed or changed to make one list of the other.
 *
 * @param fits whether two members need no change. Default: those that are the same
 */
export function editDistance<Member>(
  from: readonly Member[],
  to: readonly Member[],
  fits: (from: Member, to: Member) => boolean = Object.is,
): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const member of from) {
    const row = [(above[0] ?? 0) + 1];
    for (const [index, other] of to.entries()) {
      const change = fits(member, other) ? 0 : 1;
      row.push(Math.min((row[index] ?? 0) + 1, (above[index + 1] ?? 0) + 1, (above[index] ?? 0) + change));
    }
    above = row;
  }
  return above[to.length] ?? 0;
}
