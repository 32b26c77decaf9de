import type { Status } from '#shared/kernel/vocabulary';
import { meanFilledIn } from './progress';
import { firstOf, type Input, line, percent, statusWord, type Told } from './words';

export type ObjectiveInCycle = {
  readonly id: string;
  readonly title: string;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly status: Status;
};

/** Where a cycle's mean comes from; of very many objectives the first 200 are named. */
export function explainMean(
  part: 'progress' | 'expected',
  mean: number | null,
  objectives: readonly ObjectiveInCycle[],
): Told {
  const counted = objectives.filter(({ progress, expected }) => progress !== null && expected !== null);
  const out = objectives.length - counted.length;
  const inputs = firstOf(counted, (one) =>
    line(one.title, percent(one[part]), '', { of: 'objective', id: one.id, part }),
  );
  if (out > 0) inputs.push(line('without a figure', String(out), 'stay out'));
  const shares = counted.map((one) => ({ weight: 1, progress: one[part] }));
  return {
    about: part === 'progress' ? 'Mean progress' : 'Mean expected by today',
    figure: percent(mean),
    status: null,
    formula: `sum of ${part === 'progress' ? 'progress' : 'expected'} / number of objectives`,
    filled: meanFilledIn(shares, percent, mean) || (mean === null ? '' : `over ${counted.length} objectives`),
    inputs,
    rule: 'A plain mean: every objective of the cycle counts once, whoever it belongs to. Drafts and what has no figure stay out of both means, so that like is compared with like.',
    source: 'Okra rule',
  };
}

const worstFirst: readonly Status[] = ['at-risk', 'behind', 'quiet', 'on-track', 'not-started', 'closed', 'none'];

/** How many objectives of a cycle stand where, and which. */
export function explainStatuses(objectives: readonly ObjectiveInCycle[]): Told {
  const by = worstFirst
    .map((status) => ({ status, all: objectives.filter((one) => one.status === status) }))
    .filter(({ all }) => all.length > 0);
  const counts: Input[] = by.map(({ status, all }) => line(statusWord(status), String(all.length), 'in all'));
  const each = firstOf(
    by.flatMap(({ all }) => all),
    (one) => line(one.title, statusWord(one.status), '', { of: 'objective', id: one.id, part: 'status' }),
  );
  return {
    about: 'Objectives by status',
    figure: String(objectives.length),
    status: null,
    formula: 'each objective counted once, under the status it shows',
    filled: by.map(({ status, all }) => `${all.length} ${statusWord(status)}`).join(' + '),
    inputs: [...counts, ...each],
    rule: 'Drafts are not counted. The status is that of the objective’s page: worst first, silence never green.',
    source: 'Okra rule',
  };
}
