import type { Moved } from '#shared/check-ins/contract';

/** How long a round took: "48 seconds", "2 minutes 5 seconds". */
export function timeWords(milliseconds: number): string {
  const all = Math.max(1, Math.round(milliseconds / 1000));
  const [minutes, seconds] = [Math.floor(all / 60), all % 60];
  const count = (size: number, word: string) => `${size} ${word}${size === 1 ? '' : 's'}`;
  if (minutes === 0) return count(seconds, 'second');
  return seconds === 0 ? count(minutes, 'minute') : `${count(minutes, 'minute')} ${count(seconds, 'second')}`;
}

/** What a round moved as a whole: each objective from before the first to after the last check-in that moved it. */
export function movedObjectives(rounds: readonly (readonly Moved[])[]): Moved[] {
  const whole = new Map<string, Moved>();
  for (const one of rounds.flat()) {
    const first = whole.get(one.objectiveId);
    whole.set(one.objectiveId, first ? { ...one, before: first.before } : one);
  }
  return [...whole.values()].filter(({ before, after }) => before !== after);
}
