import type { z } from 'zod';
import { isDue, lastHeard } from '#shared/check-ins/domain';
import type { IsoDate } from '#shared/kernel/dates';
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

type Standing = Pick<Figures, 'status' | 'due' | 'quiet'> & { readonly lastDate: IsoDate | null };

/** How each of these key results stands as of today, for long lists: what its last check-in said is not read. */
export function standingKeyResults(read: Read, ids: readonly string[]): Map<string, Standing> {
  const weekStartsOn = weekStartOf(read);
  return new Map(
    knownKeyResults(read.sql, ids).map((one) => {
      const { status, quiet } = judgeKeyResult(one.facts, one.frame, read.today);
      const due = isDueNow(read, one, cadenceOf(one), weekStartsOn);
      return [one.id, { status, quiet, due, lastDate: one.facts.lastDate }];
    }),
  );
}

const weekStartOf = (read: Read): number => read.sql.get<{ n: number }>(WEEK, read.workspaceId)?.n ?? 1;

const cadenceOf = ({ cached }: KnownKeyResult): Cadence => readCadence(cached.cadence) ?? 'weekly';

function isDueNow(
  { today }: Read,
  { facts, frame, cached }: KnownKeyResult,
  cadence: Cadence,
  weekStartsOn: number,
): boolean {
  if (facts.state !== 'published' || frame.state !== 'published') return false;
  const begins = readDay(cached.begins) ?? frame.period.from;
  const heard = lastHeard(facts.lastDate, readDay(cached.kpi_date), facts.quietFrom, today);
  return isDue(heard, begins, { cadence, weekStartsOn, anchor: frame.period.from }, today);
}

function figured(read: Read, known: readonly KnownKeyResult[]): FiguredKeyResult[] {
  const weekStartsOn = weekStartOf(read);
  const lastIds = known.flatMap(({ cached }) => (cached.last_id === null ? [] : [cached.last_id]));
  const last = new Map(read.sql.all<Last>(LAST, idList(lastIds)).map((row) => [row.id, row]));
  return known.map((one) => {
    const cadence = cadenceOf(one);
    return {
      ...one,
      cadence,
      figures: figuresOf(read, one, cadence, weekStartsOn, last.get(one.cached.last_id ?? '')),
    };
  });
}

function figuresOf(
  read: Read,
  one: KnownKeyResult,
  cadence: Cadence,
  weekStartsOn: number,
  last: Last | undefined,
): Figures {
  const { facts, frame, cached } = one;
  return {
    ...judgeKeyResult(facts, frame, read.today),
    current: cached.current,
    change: cached.change,
    raw: cached.raw,
    progress: cached.progress,
    linear: cached.linear,
    due: isDueNow(read, one, cadence, weekStartsOn),
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
