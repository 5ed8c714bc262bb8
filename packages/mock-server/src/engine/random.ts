/** A repeatable stream of random values. */
export interface Random {
  /** `length` characters drawn from `alphabet`. */
  string(alphabet: string, length: number): string;
}
