import { addDays, type IsoDate } from '#shared/kernel/dates';
import { clamp } from '#shared/kernel/numbers';
import type { Unit } from './organisation';
import type { Random } from './random';
import type { SampleRows } from './rows';

/** How well the team answers about talking and about the line of sight, by the stage it works at. */
const levels = { talk: [2.9, 2.4], align: [4.3, 2.9], act: [4.4, 4.3] } as const;

/**
 * The eight questions as the teams of the company answered them: every team at Talk or Align, and some at Act, twice,
 * half a year apart, the second time a little better.
 */
export function* quizzesOf(
  units: readonly Unit[],
  { today, random, newId }: { readonly today: IsoDate; readonly random: Random; readonly newId: () => string },
): Generator<SampleRows['teamQuizzes']> {
  for (const { row } of units) {
    if (row.kind !== 'team' || (row.stage === 'act' && !random.chance(0.3))) continue;
    const [talk, align] = levels[row.stage];
    const date = addDays(today, -random.int(20, 90));
    for (const [ago, better] of [
      [182, -0.8],
      [0, 0],
    ] as const) {
      const answer = (level: number) => clamp(Math.round(level + better + random.real(-0.7, 0.7)), 1, 5);
      yield {
        id: newId(),
        teamId: row.id,
        date: addDays(date, -ago),
        answer1: answer(talk),
        answer2: answer(talk),
        answer3: answer(talk),
        answer4: answer(talk),
        answer5: answer(align),
        answer6: answer(align),
        answer7: answer(align),
        answer8: answer(align),
      };
    }
  }
}
