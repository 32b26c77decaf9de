import { invariant } from '#shared/kernel/assert';

/** Numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
  /** 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number;
  /** A whole number, both ends inclusive. */
  readonly int: (low: number, high: number) => number;
  readonly real: (low: number, high: number) => number;
  /** True with this probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** From a bell curve around `mean`; within three deviations. */
  readonly normal: (mean: number, deviation: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` different ones in random order; all of them where the list is shorter. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  /** One of several values by weight. */
  readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
  /** A stream of its own: what is drawn from it does not shift what is drawn here. */
  readonly fork: (label: string) => Random;
};

/** FNV-1a over the text's UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** A generator (mulberry32) for a seed of any text. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[int(0, list.length - 1)];
    invariant(item !== undefined, 'nothing to pick from');
    return item;
  };
  return {
    next,
    int,
    pick,
    real: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    normal: (mean, deviation) => {
      // the sum of twelve uniform numbers is close enough to a bell curve, and bounded
      let sum = -6;
      for (let index = 0; index < 12; index++) sum += next();
      return mean + Math.max(-3, Math.min(3, sum)) * deviation;
    },
    some: (list, count) => {
      const pool = [...list];
      const taken: typeof pool = [];
      while (taken.length < count && pool.length > 0) taken.push(...pool.splice(int(0, pool.length - 1), 1));
      return taken;
    },
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return pick(choices)[0];
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
