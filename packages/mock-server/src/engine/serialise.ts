import type { Draft, PlainReply } from "./http.js";

/** The content type that a draft is sent with; `undefined` where it has no body. */
export function contentTypeOf(draft: Draft): string | undefined {
  if (draft.body !== undefined) return draft.contentType ?? "application/json; charset=utf-8";
  if (draft.text !== undefined) return draft.contentType ?? "text/plain; charset=utf-8";
  return undefined;
}

/**
 * Makes a reply of a draft: the body becomes text, once. The adapter adds the length, which it can tell faster.
 *
 * @param headers what is sent besides the draft's own headers, which win; becomes the reply's
 */
export function serialise(draft: Draft, headers: Record<string, string>): PlainReply {
  const contentType = contentTypeOf(draft);
  if (contentType !== undefined) headers["content-type"] = contentType;
  for (const name in draft.headers) headers[name.toLowerCase()] = draft.headers[name] ?? "";
  const body = draft.body === undefined ? (draft.text ?? "") : JSON.stringify(draft.body);
  const reply = { status: draft.status, headers, body };
  return draft.stream ? { ...reply, stream: draft.stream } : reply;
}

const longest = 2_000;

/**
 * Text that may stand in a header: `…` becomes three dots, what else is not printable ASCII `\uXXXX`, and a long text is
 * cut.
 */
export function headerText(text: string): string {
  const cut = (text.length > longest ? `${text.slice(0, longest)}…` : text).replaceAll("…", "...");
  if (/^[\x20-\x7e]*$/.test(cut)) return cut;
  let safe = "";
  for (let i = 0; i < cut.length; i++) {
    const code = cut.charCodeAt(i);
    safe += code >= 0x20 && code <= 0x7e ? cut.charAt(i) : `\\u${code.toString(16).padStart(4, "0")}`;
  }
  return safe;
}
