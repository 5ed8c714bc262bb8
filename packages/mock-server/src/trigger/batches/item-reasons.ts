/** More would not be read, and a header holds only so much. */
const mostReasons = 5;

/** Collects what is to be told of single items, each reason once: with the place of the first item that it is about. */
export function createItemReasons(): {
  add(index: number, reason: string): void;
  tell(because: (reason: string) => void): void;
} {
  const places = new Map<string, number[]>();
  return {
    add(index, reason) {
      const known = places.get(reason);
      if (known) known.push(index);
      else places.set(reason, [index]);
    },
    tell(because) {
      for (const [reason, indexes] of [...places].slice(0, mostReasons)) {
        const others = indexes.length > 1 ? ` and ${indexes.length - 1} more` : "";
        because(`item ${indexes[0]}${others}: ${reason}`);
      }
      if (places.size > mostReasons) because(`${places.size - mostReasons} more reasons were left out`);
    },
  };
}
