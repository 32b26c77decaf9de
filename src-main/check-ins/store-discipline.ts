import type { z } from 'zod';
import type { DisciplinePeriod } from '#shared/check-ins/contract';
import {
  countPunctuality,
  discipline,
  filingsOf,
  type LoggedCheckIn,
  type PunctualityCounts,
} from '#shared/check-ins/domain';
import type { IsoDate } from '#shared/kernel/dates';
import { groupBy } from '#shared/kernel/group-by';
import { instantOf } from '../changes/clock';
import { type FiguredKeyResult, figuredKeyResults } from '../roll-up/figures';
import { idList, readDay } from '../roll-up/values';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';

type Period = z.input<typeof DisciplinePeriod>;
type Row = { id: string; date: string; ts: string; mark: string; deleted: number };

// struck-out ones too: a correction is not late because the first word was wrong
const LOG = `SELECT i.key_result_id AS id, i.date, i.ts, i.mark, i.deleted
  FROM json_each(?) j CROSS JOIN check_ins i ON i.key_result_id = j.value ORDER BY i.date, i.ts, i.id`;
const OF_TEAM = `SELECT k.id FROM objectives o CROSS JOIN key_results k ON k.objective_id = o.id
  CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0
  WHERE o.team_id = +? AND o.deleted = 0 AND o.state <> 'draft' AND k.deleted = 0 AND k.state <> 'draft'
    AND (o.cycle_id = +? OR (+? IS NULL AND c.state IN ('active', 'closing')))`;

/** How the periods of these key results were filled, by id; see `check-ins.discipline`. */
function disciplineOf(read: Read, figured: readonly FiguredKeyResult[]): Map<string, Period[]> {
  const { weekStartsOn } = theWorkspace(read);
  const log = groupBy(read.sql.all<Row>(LOG, idList(figured.map(({ id }) => id))), ({ id }) => id);
  return new Map(
    figured.map(({ id, frame, cached, cadence }) => {
      const from = readDay(cached.begins) ?? frame.period.from;
      const rhythm = { cadence, weekStartsOn, anchor: frame.period.from };
      const filings = filingsOf((log.get(id) ?? []).flatMap(logged));
      const periods = discipline(from, read.today, rhythm, filings)
        .filter(({ period }) => period.from <= frame.period.to)
        .map(({ period, punctuality }) => ({ ...period, punctuality }));
      return [id, periods];
    }),
  );
}

/** One key result's periods and the cadence that cuts them; none where there is no such key result. */
export function keyResultDiscipline(read: Read, keyResultId: string) {
  const figured = figuredKeyResults(read, [keyResultId]);
  const [one] = figured;
  return { cadence: one?.cadence ?? 'weekly', periods: disciplineOf(read, figured).get(keyResultId) ?? [] };
}

/** A team's counts over a cycle, or over the running ones. */
export function teamDiscipline(
  read: Read,
  teamId: string,
  cycleId: string | null,
): PunctualityCounts & { keyResults: number } {
  const ids = read.sql.all<{ id: string }>(OF_TEAM, teamId, cycleId, cycleId).map(({ id }) => id);
  const figured = figuredKeyResults(read, ids);
  const all = [...disciplineOf(read, figured).values()].flat();
  return { keyResults: figured.length, ...countPunctuality(all.map(({ punctuality }) => punctuality)) };
}

function logged({ date, ts, mark, deleted }: Row): LoggedCheckIn[] {
  const on = readDay(date);
  return on === null ? [] : [{ date: on, writtenOn: dayOf(ts), mark, deleted: deleted === 1 }];
}

/** The day of a timestamp on the clock of this computer, by which `today` goes as well. */
function dayOf(ts: string): IsoDate | null {
  const at = new Date(instantOf(ts));
  if (Number.isNaN(at.getTime())) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return readDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
}
