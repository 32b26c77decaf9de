import type { z } from 'zod';
import type { Status } from '#shared/kernel/vocabulary';
import type { ExplainedInput, Explanation, Subject } from './contract';

export type Input = z.input<typeof ExplainedInput>;
export type Asked = z.input<typeof Subject>;
/** What the rules say of a figure; the store adds whose it is and the check-ins behind it. */
export type Told = Pick<Explanation, 'about' | 'figure' | 'status' | 'formula' | 'filled' | 'rule' | 'source'> & {
  readonly inputs: readonly Input[];
};
export type Rule = Pick<Explanation, 'formula' | 'rule' | 'source'>;

/** "53 %", "−12.5 %", or a dash where there is no figure. At most one digit behind the point. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${minus(String(Math.round(share * 1000) / 10))} %`;

const minus = (text: string): string => text.replace('-', '−');

/** A number with at most six digits behind the point. */
export const number = (value: number): string => minus(String(Math.round(value * 1e6) / 1e6));

/** The same inside a formula, where a minus needs its brackets. */
export const term = (value: number): string => (value < 0 ? `(${number(value)})` : number(value));

export const inWords = (value: number | null, unit: string): string =>
  value === null ? 'none' : `${number(value)}${unit === '' ? '' : ` ${unit}`}`;

export const line = (label: string, value: string, note = '', opens: Asked | null = null): Input => ({
  label,
  value,
  note,
  opens,
});

const words: Readonly<Record<Status, string>> = {
  'on-track': 'on track',
  behind: 'behind',
  'at-risk': 'at risk',
  'not-started': 'not started',
  quiet: 'quiet',
  closed: 'closed',
  none: 'none',
};

/** A status in words, as the screen says it. */
export const statusWord = (status: Status): string => words[status];

/** Of very many inputs so many are named. */
export const MOST_INPUTS = 200;

/** The first inputs, and how many more there are. */
export function firstOf<T>(all: readonly T[], tell: (one: T) => Input): Input[] {
  const told = all.slice(0, MOST_INPUTS).map(tell);
  return all.length > MOST_INPUTS ? [...told, line(`and ${all.length - MOST_INPUTS} more`, '')] : told;
}
