/** Fist to five: nobody's hand, a fist for no confidence, to five fingers for certainty. */
export const mostFingers = 5;
/** Okra rule: a vote of one would be a name. */
export const fewestBallots = 2;

export type VoteResult = {
  /** How many showed 0, 1 … 5 fingers. */
  readonly counts: readonly number[];
  readonly median: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  /** The confidence from 0 to 10 that the median stands for, two for each finger. */
  readonly confidence: number;
};

/** What a vote says as a whole; null without ballots. Fingers beyond 0 to 5 are held to it. */
export function voteResult(ballots: readonly number[]): VoteResult | null {
  const sorted = ballots
    .map((fingers) => Math.max(0, Math.min(mostFingers, Math.round(fingers))))
    .sort((a, b) => a - b);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const half = sorted.length / 2;
  const [below = lowest, above = lowest] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  const median = (below + above) / 2;
  return {
    counts: Array.from({ length: mostFingers + 1 }, (_, step) => sorted.filter((one) => one === step).length),
    median,
    mean: sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
    lowest,
    highest,
    confidence: Math.round(median * 2),
  };
}

/** The queue once its first has put off voting: they come last. */
export const putOff = (queue: readonly string[]): string[] => [...queue.slice(1), ...queue.slice(0, 1)];
