import { samplePattern } from "./sample-pattern.js";

/** The same every time: what is asked for again must not have changed. */
const formats: Readonly<Record<string, string>> = {
  binary: "",
  byte: "ZXhhbXBsZQ==",
  date: "2024-01-15",
  "date-time": "2024-01-15T09:30:00Z",
  duration: "PT1H",
  email: "user@example.com",
  hostname: "example.com",
  "idn-email": "user@example.com",
  "idn-hostname": "example.com",
  ip: "192.0.2.1",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  iri: "https://example.com/",
  "iri-reference": "/example",
  "json-pointer": "/example",
  password: "correct horse",
  phone: "+15555550100",
  regex: "^.*$",
  "relative-json-pointer": "0",
  time: "09:30:00Z",
  uri: "https://example.com/",
  "uri-reference": "/example",
  "uri-template": "/example/{id}",
  url: "https://example.com/",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
};

/** What a text has to be. */
export interface TextRules {
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly minLength?: unknown;
  readonly maxLength?: unknown;
}

/**
 * A text as its schema wants it; where that cannot be told, one that comes near.
 *
 * @param variant tells the texts of a list apart; 0 for the first
 */
export function sampleText({ format, pattern, minLength, maxLength }: TextRules, variant: number): string {
  const least = typeof minLength === "number" ? minLength : 0;
  const most = typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY;
  if (typeof pattern === "string") {
    const text = samplePattern(pattern, least);
    if (text !== undefined && text.length <= most) return text;
  }
  const known = typeof format === "string" && Object.hasOwn(formats, format) ? formats[format] : undefined;
  const text = varied(known ?? "text", variant, known !== undefined);
  if (text.length > most) return text.slice(0, most);
  return text.length < least ? text.padEnd(least, text === "" ? "a" : text) : text;
}

/** Another text of the same form. */
function varied(text: string, variant: number, formatted: boolean): string {
  if (variant === 0) return text;
  if (!formatted) return `${text}${variant + 1}`;
  // The last digit that is not part of a zone or a port changes; what has none gets a path or stays.
  if (/\d/.test(text)) return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + variant) % 10));
  return text.endsWith("/") ? `${text}${variant + 1}` : text.replace("user@", `user${variant + 1}@`);
}
