import type { AgreedNumber } from '#shared/key-results/contract';

/** A change of a number that people had agreed on: of a key result that was published. */
export type TargetChange = {
  readonly id: string;
  readonly keyResultId: string;
  readonly number: AgreedNumber;
  readonly before: number | null;
  readonly after: number | null;
  /** An instant in UTC. */
  readonly changedAt: string;
  /** Empty where nobody knows. */
  readonly author: string;
  readonly authorName: string;
  readonly reason: string;
};
