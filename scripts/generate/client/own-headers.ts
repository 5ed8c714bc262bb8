/**
 * Whether a header is none for a caller to set: the client sends it by itself (version, branch, request key), or it
 * tells the service about the official SDK.
 */
export function isOwnHeader(name: string): boolean {
  return /^(x-)?trigger-/.test(name);
}
