/** The verbs of a mock, spoken over a wire: with the same arguments, each answered later. */
export type Remote<Verbs> = {
  readonly [Verb in keyof Verbs]: Verbs[Verb] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never;
};
