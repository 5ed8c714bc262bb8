/** The error of a run that nobody took in time. */
export function ttlReached(ttl: string | undefined) {
  return { type: "STRING_ERROR", raw: `Run expired because the TTL (${ttl ?? "none"}) was reached` } as const;
}
