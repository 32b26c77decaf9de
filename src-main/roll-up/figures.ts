import type { z } from 'zod';
import { isDue } from '#shared/check-ins/domain';
import type { Cadence } from '#shared/kernel/vocabulary';
import type { KeyResultFigures, LastCheckIn } from '#shared/key-results/contract';
import { confidenceBand } from '#shared/key-results/domain';
import { judgeKeyResult } from '#shared/roll-up/figures';
import type { Read } from '../store/handles';
import { type KnownKeyResult, knownKeyResults, knownOfObjectives } from './facts';
import { idList, readCadence, readDay, readOwnerStatus } from './values';

/** What a handler hands over: ids and days are checked once more on the way out. */
type Unbranded<S extends z.ZodType> = z.input<S>;
type Figures = Unbranded<typeof KeyResultFigures>;

export type FiguredKeyResult = KnownKeyResult & { readonly cadence: Cadence; readonly figures: Figures };

/** These key results with all their figures as of today; those that are gone are missing. */
export const figuredKeyResults = (read: Read, ids: readonly string[]): FiguredKeyResult[] =>
  figured(read, knownKeyResults(read.sql, ids));

/** All key results of these objectives, in their order, with all their figures as of today. */
export const figuredOfObjectives = (read: Read, objectiveIds: readonly string[]): FiguredKeyResult[] =>
  figured(read, knownOfObjectives(read.sql, objectiveIds));

type Last = {
  id: string;
  date: string;
  value: number | null;
  confidence: number | null;
  status: string | null;
  retrospect: string;
  prospect: string;
  author: string;
};
const LAST = `SELECT i.id, i.date, i.value, i.confidence, i.status, i.retrospect, i.prospect, i.author
  FROM json_each(?) j CROSS JOIN check_ins i ON i.id = j.value`;
const WEEK = 'SELECT week_starts_on AS n FROM workspaces WHERE id = ?';

function figured(read: Read, known: readonly KnownKeyResult[]): FiguredKeyResult[] {
  const weekStartsOn = read.sql.get<{ n: number }>(WEEK, read.workspaceId)?.n ?? 1;
  const lastIds = known.flatMap(({ cached }) => (cached.last_id === null ? [] : [cached.last_id]));
  const last = new Map(read.sql.all<Last>(LAST, idList(lastIds)).map((row) => [row.id, row]));
  return known.map((one) => {
    const cadence = readCadence(one.cached.cadence) ?? 'weekly';
    return {
      ...one,
      cadence,
      figures: figuresOf(read, one, cadence, weekStartsOn, last.get(one.cached.last_id ?? '')),
    };
  });
}

function figuresOf(
  { today }: Read,
  { facts, frame, cached }: KnownKeyResult,
  cadence: Cadence,
  weekStartsOn: number,
  last: Last | undefined,
): Figures {
  const isOpen = facts.state === 'published' && frame.state === 'published';
  const begins = readDay(cached.begins) ?? frame.period.from;
  const rhythm = { cadence, weekStartsOn, anchor: frame.period.from };
  return {
    ...judgeKeyResult(facts, frame, today),
    current: cached.current,
    change: cached.change,
    raw: cached.raw,
    progress: cached.progress,
    linear: cached.linear,
    due: isOpen && isDue(facts.lastDate, begins, rhythm, today),
    confidence: cached.confidence,
    confidenceBand: cached.confidence === null ? null : confidenceBand(cached.confidence),
    confidenceFalling: cached.confidence_falling === 1,
    lastCheckIn: last ? lastCheckIn(last) : null,
    kpiDate: readDay(cached.kpi_date),
  };
}

const lastCheckIn = ({ author, status, ...row }: Last): Unbranded<typeof LastCheckIn> => ({
  ...row,
  status: readOwnerStatus(status),
  authorId: author === '' ? null : author,
});
