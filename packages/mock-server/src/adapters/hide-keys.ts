const key = /\b(tr_(?:dev|stg|prod|preview)_(?:sk_)?|tr_(?:pat|oat)_)([A-Za-z0-9]+)/g;

/** Text with secret keys shortened to what tells them apart: `tr_prod_…4a1f`. */
export function hideKeys(text: string): string {
  return text.replace(key, (_, kind: string, rest: string) => `${kind}…${rest.length < 12 ? "" : rest.slice(-4)}`);
}
