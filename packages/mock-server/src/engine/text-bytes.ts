/** Length of a text in UTF-8, in bytes, without encoding it. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // A surrogate pair is four bytes: two for each of its halves; a lone half becomes a three-byte replacement.
    if (code >= 0xd800 && code <= 0xdbff && isLowHalf(text.charCodeAt(i + 1))) {
      bytes += 2;
      i++;
    } else {
      bytes += code < 0x800 ? 1 : 2;
    }
  }
  return bytes;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The beginning of a text, at most so many bytes of UTF-8. Shares no memory with the whole. */
export function firstBytes(text: string, limit: number): string {
  const bytes = new TextEncoder().encode(text.slice(0, limit));
  // With `stream`, a character cut in two at the end is left out.
  return new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}
