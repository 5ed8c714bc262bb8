/** Something that falls due at an instant. Keep it to disarm it. */
export interface DueEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Names the entry of `ApiDefinition.elapse` to call. */
  readonly kind: string;
  readonly id: string;
  /** Shown to people: `DELAYED → QUEUED`. */
  readonly reason: string;
  readonly disarmed: boolean;
}

/** Due events in the order in which they happen: by instant, then rank, then age. */
export interface DueQueue {
  /** `rank` orders events of one instant; lower first. */
  arm(event: { at: number; kind: string; id: string; reason: string; rank: number }): DueEvent;
  disarm(event: DueEvent): void;
}
