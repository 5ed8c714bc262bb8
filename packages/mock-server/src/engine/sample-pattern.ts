/**
 * A text that a regular expression accepts, as short as it allows but for `least` characters where some part may repeat;
 * undefined where the expression says more than is understood here (look-around, back-references, …).
 */
export function samplePattern(pattern: string, least = 0): string | undefined {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
  for (const extra of [0, 1, 2, 4, 8, 16, 32, 64, least]) {
    const text = createReader(pattern, extra)();
    if (text === undefined) return undefined;
    if (text.length >= least && expression.test(text)) return text;
  }
  return undefined;
}

/** Characters to choose from, the plainest first. */
const alphabet =
  "a0A1bcdefghijklmnopqrstuvwxyz23456789BCDEFGHIJKLMNOPQRSTUVWXYZ_- .,:;/@#+=!?*$%&()[]{}<>|'\"`~^\\\n\t";
const classes: Readonly<Record<string, string>> = { d: "\\d", D: "\\D", w: "\\w", W: "\\W", s: "\\s", S: "\\S" };
const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", f: "\f", v: "\v", "0": "\0" };

/**
 * Reads a pattern from left to right, and writes what it asks for. Each thing that may repeat is repeated `extra` times
 * more than it must.
 */
function createReader(pattern: string, extra: number): () => string | undefined {
  let at = 0;
  let failed = false;

  function alternatives(): string {
    const first = sequence();
    // The others are read over: the first will do.
    while (pattern[at] === "|") {
      at += 1;
      sequence();
    }
    return first;
  }

  function sequence(): string {
    let text = "";
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")" && !failed) text += repeated(atom());
    return text;
  }

  function atom(): string {
    const char = pattern[at] ?? "";
    at += 1;
    switch (char) {
      case "^":
      case "$":
        return "";
      case ".":
        return "a";
      case "(":
        return group();
      case "[":
        return oneOf(set());
      case "\\":
        return escaped();
      default:
        return char;
    }
  }

  function group(): string {
    if (pattern[at] === "?") {
      const name = /^\?(?::|<[A-Za-z_]\w*>)/.exec(pattern.slice(at));
      if (!name) {
        failed = true;
        return "";
      }
      at += name[0].length;
    }
    const text = alternatives();
    at += 1;
    return text;
  }

  function set(): string {
    const start = at - 1;
    while (at < pattern.length && (pattern[at] !== "]" || at === start + 1)) at += pattern[at] === "\\" ? 2 : 1;
    at += 1;
    return pattern.slice(start, at);
  }

  function escaped(): string {
    const char = pattern[at] ?? "";
    at += 1;
    if (char === "b" || char === "B") return "";
    if (char === "p" || char === "P") {
      const end = pattern.indexOf("}", at) + 1;
      const word = pattern.slice(at - 2, end);
      at = end;
      return oneOf(word);
    }
    const hex = /^(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/.exec(pattern.slice(at - 1))?.[0];
    if (hex) {
      at += hex.length - 1;
      return String.fromCharCode(Number.parseInt(hex.slice(1), 16));
    }
    const known = classes[char];
    if (known) return oneOf(known);
    if (/[1-9k]/.test(char)) failed = true;
    return escapes[char] ?? char;
  }

  /** A character of a class. */
  function oneOf(written: string): string {
    const matcher = new RegExp(`^${written}$`, "u");
    const found = [...alphabet].find((char) => matcher.test(char)) ?? beyondAlphabet(matcher);
    if (found === undefined) failed = true;
    return found ?? "";
  }

  function repeated(text: string): string {
    const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at));
    if (!quantifier) return text;
    at += quantifier[0].length;
    const [written, from, comma, to] = quantifier;
    if (written.startsWith("?")) return extra > 0 ? text : "";
    const least = from === undefined ? (written.startsWith("+") ? 1 : 0) : Number(from);
    const most = from !== undefined && !comma ? least : to ? Number(to) : Number.POSITIVE_INFINITY;
    return text.repeat(Math.min(most, least + extra, 10_000));
  }

  return () => {
    const text = alternatives();
    return failed ? undefined : text;
  };
}

function beyondAlphabet(matcher: RegExp): string | undefined {
  for (let code = 0xa0; code < 0x3000; code += 1) {
    const char = String.fromCharCode(code);
    if (matcher.test(char)) return char;
  }
  return undefined;
}
