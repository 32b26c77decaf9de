import type { GoalType, GradeBand } from '#shared/kernel/vocabulary';
import { gradeBand, roundScore } from '#shared/key-results/domain';
import { meanFilledIn } from './progress';
import { type Input, line, percent, type Rule, type Told } from './words';

/** A score as it is written: one digit behind the point, or a dash. */
export const scoreWord = (score: number | null): string => (score === null ? '–' : roundScore(score).toFixed(1));

const bandWord: Readonly<Record<GradeBand, string>> = { red: 'red', amber: 'amber', green: 'green' };

const bands: Readonly<Record<GoalType, string>> = {
  stretch: '0.7 and more is green, 0.4 to 0.6 amber, less red',
  development: '0.7 and more is green, 0.4 to 0.6 amber, less red',
  committed: 'only 1.0 is green, 0.7 to 0.9 amber, less red; below 1.0 asks for a short post-mortem',
};
const source: Readonly<Record<GoalType, string>> = {
  stretch: 'Google scoring',
  development: 'Google scoring, as for stretch goals',
  committed: 'Unlock:OKR: goals that people are held to',
};

const rule = (goalType: GoalType): Pick<Rule, 'rule' | 'source'> => ({
  rule: `Rounded half up to one decimal before the colour is chosen. For a ${goalType} goal ${bands[goalType]}.`,
  source: source[goalType],
});

const figureOf = (goalType: GoalType, score: number | null): string =>
  score === null ? scoreWord(null) : `${scoreWord(score)}, ${bandWord[gradeBand(goalType, score)]}`;

export type ScoreToExplain = {
  readonly id: string;
  readonly goalType: GoalType;
  readonly progress: number | null;
  readonly automatic: number | null;
  /** Null where nobody has graded it yet. */
  readonly final: number | null;
  readonly reason: string;
};

/** Where the score of a closing comes from, and why the final one differs where it does. */
export function explainScore({ id, goalType, progress, automatic, final, reason }: ScoreToExplain): Told {
  const differs = final !== null && automatic !== null && final !== automatic;
  const inputs: Input[] = [
    line('progress', percent(progress), '', { of: 'key-result', id, part: 'progress' }),
    line('by the numbers', scoreWord(automatic)),
    line('final', scoreWord(final), differs ? reason : final === null ? 'not graded yet' : ''),
  ];
  return {
    about: 'Score',
    figure: figureOf(goalType, final ?? automatic),
    status: null,
    formula: 'progress between 0 and 1, rounded to one decimal',
    filled: automatic === null || progress === null ? '' : `${percent(progress)} → ${scoreWord(automatic)}`,
    inputs,
    ...rule(goalType),
  };
}

export type GradedPart = {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly final: number | null;
};

/** Where an objective's score comes from: the weighted mean of the final scores of its key results. */
export function explainGrade(goalType: GoalType, score: number | null, parts: readonly GradedPart[]): Told {
  const shares = parts.map(({ weight, final }) => ({ weight, progress: final }));
  return {
    about: 'Score',
    figure: figureOf(goalType, score),
    status: null,
    formula: 'sum of (weight × final score) / sum of weights',
    filled: meanFilledIn(shares, scoreWord, score),
    inputs: parts.map(({ id, title, weight, final }) =>
      line(title, scoreWord(final), final === null ? 'not graded, stays out' : `weight ${weight}`, {
        of: 'key-result',
        id,
        part: 'score',
      }),
    ),
    ...rule(goalType),
  };
}
