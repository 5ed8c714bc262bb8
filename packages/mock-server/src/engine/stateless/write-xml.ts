/** A value as XML: members are elements, a list is its element over and over. Knows no attributes and no prefixes. */
export function writeXml(value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("root", value)}\n`;
}

function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join("");
  const tag = name.replace(/[^\w.-]/g, "_").replace(/^(?![A-Za-z_])/, "_");
  if (typeof value !== "object" || value === null) return `<${tag}>${escapeXml(String(value ?? ""))}</${tag}>`;
  const members = Object.entries(value).map(([key, member]) => element(key, member));
  return `<${tag}>${members.join("")}</${tag}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
