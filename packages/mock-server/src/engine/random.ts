/** A repeatable stream of random values. */
export interface Random {
  /** `length` characters drawn from `alphabet`. */
  string(alphabet: string, length: number): string;
  /** From 0 up to but not 1. */
  fraction(): number;
  /** Where the stream stands. */
  save(): readonly number[];
  /** Puts it there again. */
  load(saved: readonly number[]): void;
}

/**
 * A stream of random values that is the same for the same seed (the "small fast counter" generator, 128 bits of
 * state). Good for ids, not for secrets.
 *
 * @param seed at least 16 bytes, evenly spread: a hash
 */
export function createRandom(seed: Uint8Array): Random {
  const words = new DataView(seed.buffer, seed.byteOffset, 16);
  let a = words.getUint32(0);
  let b = words.getUint32(4);
  let c = words.getUint32(8);
  let counter = words.getUint32(12);

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  }

  return {
    string(alphabet, length) {
      let text = "";
      for (let i = 0; i < length; i++) text += alphabet.charAt(Math.floor((next() / 0x1_0000_0000) * alphabet.length));
      return text;
    },
    fraction: () => next() / 0x1_0000_0000,
    save: () => [a, b, c, counter],
    load: (saved) => {
      [a = 0, b = 0, c = 0, counter = 0] = saved;
    },
  };
}
