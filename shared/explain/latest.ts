import type { IsoDate } from '#shared/kernel/dates';
import { confidenceBand } from '#shared/key-results/domain';
import { inWords, line, type Told, term } from './words';

export type Said = { readonly date: IsoDate; readonly value: number };

/** What the latest value has changed. `values` newest first. */
export function explainChange(values: readonly Said[], unit: string): Told {
  const [now, before] = values;
  const change = now && before ? now.value - before.value : null;
  const sign = change !== null && change > 0 ? '+' : '';
  return {
    about: 'Change since the last time',
    figure: change === null ? '–' : `${sign}${inWords(change, unit)}`,
    status: null,
    formula: 'latest value − the value before',
    filled: now && before ? `${term(now.value)} − ${term(before.value)} = ${sign}${inWords(change, '')}` : '',
    inputs: [
      ...(now ? [line('latest value', inWords(now.value, unit), now.date)] : []),
      ...(before ? [line('the value before', inWords(before.value, unit), before.date)] : []),
    ],
    rule: 'The latest is the one with the greatest day, whoever said it. A check-in without a value leaves the last one standing.',
    source: 'Okra rule',
  };
}

/** What a confidence is: its owner's word, in three bands. `said` newest first. */
export function explainConfidence(said: readonly number[], falling: boolean): Told {
  const now = said[0] ?? null;
  return {
    about: 'Confidence',
    figure: now === null ? '–' : `${now} of 10`,
    status: null,
    formula: '0-3 low, 4-7 middle, 8-10 high',
    filled: now === null ? '' : `${now} is ${confidenceBand(now)}`,
    inputs: [
      line('last three', said.slice(0, 3).join(', ') || 'none', 'newest first'),
      line('falling', falling ? 'yes' : 'no', 'two falls in a row'),
    ],
    rule: 'How sure its owner is to reach the target, whatever the number says today. Two falls in a row raise a flag.',
    source: 'OKR confidence as the field uses it',
  };
}
