import { assertNever } from '../kernel/assert';
import type { Status, ThingState } from '../kernel/vocabulary';
import type { Health } from '../kpis/contract';
import type { Change, Difference } from './contract';

/** How numbers, shares and days are written where the sentence is read. */
export type Writing = {
  readonly number: (value: number) => string;
  readonly percent: (share: number | null) => string;
  readonly day: (day: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly health: Readonly<Record<Health, string>>;
};

const states: Record<ThingState, string> = { draft: 'draft', published: 'published', closed: 'closed' };

/** A difference as one sentence without its end: "Target lowered from 60 to 50 days, easier to reach". */
export function changeText(change: Change, write: Writing): string {
  switch (change.kind) {
    case 'added':
      return change.state === 'draft' ? 'New, as a draft' : 'New';
    case 'removed':
      return 'Removed';
    case 'closed':
      return change.score === null ? 'Closed' : `Closed at ${write.percent(change.score)}`;
    case 'state':
      return change.before === 'closed' ? 'Opened again' : `From ${states[change.before]} to ${states[change.after]}`;
    case 'aligned':
      return alignedText(change.before, change.after);
    case 'target':
      return targetText(change, write);
    case 'period-target':
      return targetText({ ...change, field: `Target from ${write.day(change.startsOn)} on`, easier: null }, write);
    case 'readings':
      return readingsText(change, write);
    case 'text':
      return textText(change.field, change.before, change.after);
    case 'status':
      return `Status from ${write.status[change.before].toLowerCase()} to ${write.status[change.after].toLowerCase()}`;
    case 'health':
      return `Health from ${write.health[change.before].toLowerCase()} to ${write.health[change.after].toLowerCase()}`;
    case 'progress':
      return progressText(change.before, change.after, write);
    default:
      return assertNever(change);
  }
}

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');

function alignedText(before: readonly string[], after: readonly string[]): string {
  if (before.length === 0) return `Now leads up to ${quoted(after)}`;
  if (after.length === 0) return `No longer leads up to ${quoted(before)}`;
  return `Re-aligned from ${quoted(before)} to ${quoted(after)}`;
}

type Numbers = Pick<Extract<Change, { kind: 'target' }>, 'field' | 'before' | 'after' | 'unit' | 'easier'>;

const withUnit = (value: number, unit: string, write: Writing): string =>
  `${write.number(value)}${unit === '' ? '' : `\u00a0${unit}`}`;

function readingsText(
  { count, before, after, date, unit }: Extract<Change, { kind: 'readings' }>,
  write: Writing,
): string {
  const last = `${withUnit(after, unit, write)} on ${write.day(date)}`;
  const was = before === null ? '' : `, before that ${withUnit(before, unit, write)}`;
  return count === 1 ? `A new reading: ${last}${was}` : `${count} new readings, the latest ${last}${was}`;
}

function targetText({ field, before, after, unit, easier }: Numbers, write: Writing): string {
  const figure = (value: number) => withUnit(value, unit, write);
  const effort = easier === null ? '' : easier ? ', easier to reach' : ', harder to reach';
  if (before === null) return after === null ? field : `${field} set to ${figure(after)}${effort}`;
  if (after === null) return `${field} taken away, it was ${figure(before)}${effort}`;
  return `${field} ${after < before ? 'lowered' : 'raised'} from ${figure(before)} to ${figure(after)}${effort}`;
}

function textText(field: string, before: string, after: string): string {
  if (before === '') return `${field} is now ${after}`;
  if (after === '') return `${field} taken away, it was ${before}`;
  return field === 'Title' ? `Reworded, it was “${before}”` : `${field} from ${before} to ${after}`;
}

function progressText(before: number | null, after: number | null, write: Writing): string {
  if (before === null || after === null) return `Progress from ${write.percent(before)} to ${write.percent(after)}`;
  const points = Math.round(after * 100) - Math.round(before * 100);
  const signed = points < 0 ? `−${write.number(-points)}` : `+${write.number(points)}`;
  return `Progress from ${write.percent(before)} to ${write.percent(after)} (${signed} points)`;
}

/** Who did it, when and why: "Head of Supply, 3 Nov: “The supplier left”". Empty where the document does not know. */
export function tellerText(change: Change, write: Writing): string {
  if (!('by' in change)) return '';
  const who = [change.by, change.on === null ? '' : write.day(change.on)].filter(Boolean).join(', ');
  return [who, change.why === '' ? '' : `“${change.why}”`].filter(Boolean).join(': ');
}

/** A whole difference as plain text, by team, for a mail or a minute. */
export function differenceText({ from, to, teams }: Difference, write: Writing): string {
  const line = (indent: string) => (change: Change) => {
    const told = tellerText(change, write);
    return `${indent}- ${changeText(change, write)}${told === '' ? '' : ` (${told})`}`;
  };
  const parts = teams.flatMap(({ name, objectives, kpis }) => [
    '',
    name === '' ? NO_TEAM : name,
    ...objectives.flatMap(({ title, changes, keyResults }) => [
      `  ${title}`,
      ...changes.map(line('    ')),
      ...keyResults.flatMap((result) => [`    ${result.title}`, ...result.changes.map(line('      '))]),
    ]),
    ...kpis.flatMap((kpi) => [`  KPI: ${kpi.name}`, ...kpi.changes.map(line('    '))]),
  ]);
  return [`What changed from ${write.day(from)} to ${write.day(to)}`, ...parts].join('\n');
}

/** The heading of what belongs to no team. */
export const NO_TEAM = 'Without a team';
