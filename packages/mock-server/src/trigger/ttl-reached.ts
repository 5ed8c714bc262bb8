/** The error of a run that nobody took in time; without a time to live, which only a forced move comes to, the words are ours. */
export function ttlReached(ttl: string | undefined) {
  const why = ttl === undefined ? "it was made to, without a TTL" : `the TTL (${ttl}) was reached`;
  return { type: "STRING_ERROR", raw: `Run expired because ${why}` } as const;
}
