/** Makes the text of a `date` header. It changes once a second, so the last one is kept. */
export function createHttpDate(): (now: number) => string {
  let second = Number.NaN;
  let text = "";
  return (now) => {
    const at = Math.floor(now / 1_000);
    if (at !== second) {
      second = at;
      text = new Date(now).toUTCString();
    }
    return text;
  };
}
