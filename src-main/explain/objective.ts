import type { Subject } from '#shared/explain/contract';
import {
  explainExpected,
  explainGrade,
  explainObjective,
  explainObjectiveStatus,
  type PartToExplain,
  type Told,
} from '#shared/explain/domain';
import { Refusal } from '#shared/kernel/errors';
import { weightedMean } from '#shared/roll-up/domain';
import { gradesOfKeyResults } from '../key-results/store';
import { objectiveRecord } from '../objectives/store-guard';
import { periodOfColumns } from '../roll-up/facts-of';
import { type FiguredKeyResult, figuredOfObjectives } from '../roll-up/figures';
import { judgeObjectives } from '../roll-up/judge';
import { readGoalType, readOwnerStatus, readRollUp } from '../roll-up/values';
import type { Read } from '../store/handles';
import { latestOfEach } from './behind';

type Part = Extract<Subject, { of: 'objective' }>['part'];

/** Where a figure of an objective comes from; NOT_FOUND where it is gone. */
export function objectiveFigure(read: Read, id: string, part: Part) {
  const { title, rollUp } = objectiveRecord(read, id);
  const keyResults = figuredOfObjectives(read, [id]);
  const counted = readRollUp(rollUp) === 'children' ? [] : keyResults.filter(({ cached }) => cached.counts === 1);
  const measures = new Map(counted.map((one) => [one.id, one.facts.measure]));
  const checkIns = part === 'expected' ? [] : latestOfEach(read, measures, [...measures.keys()]);
  return { ...told(read, id, part, keyResults), title, checkIns, objectiveId: id };
}

const CHILDREN = `SELECT o.id, o.title, x.progress, a.weight FROM alignments a JOIN objectives o ON o.id = a.child_id
  LEFT JOIN cache.cache_objectives x ON x.id = o.id
  WHERE a.parent_id = +? AND a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL
    AND o.deleted = 0 AND o.state <> 'draft' ORDER BY o.ord, o.id`;
const PERIOD = 'SELECT from_on AS "from", to_on AS "to" FROM cache.cache_objectives WHERE id = ?';

function told(read: Read, id: string, part: Part, keyResults: readonly FiguredKeyResult[]): Told {
  const row = objectiveRecord(read, id);
  const figures = judgeObjectives(read, [id]).get(id);
  if (!figures) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
  const mode = readRollUp(row.rollUp);
  const goalType = readGoalType(row.goalType);
  const titles = titlesOf(read, id);
  const titled = keyResults.map((one) => ({ ...one, title: titles.get(one.id) ?? '' }));
  switch (part) {
    case 'progress': {
      const own: PartToExplain[] = titled
        .filter(({ cached }) => cached.counts === 1)
        .map((one) => ({
          id: one.id,
          title: one.title,
          progress: one.cached.progress,
          weight: one.cached.weight,
          isChild: false,
        }));
      const children = mode === 'key-results' ? [] : read.sql.all<Omit<PartToExplain, 'isChild'>>(CHILDREN, id);
      const beneath = children.map((child) => ({ ...child, isChild: true }));
      return explainObjective({ id, mode, parts: [...(mode === 'children' ? [] : own), ...beneath], ...figures });
    }
    case 'expected': {
      const days = read.sql.get<{ from: string; to: string }>(PERIOD, id);
      const period = periodOfColumns(days?.from ?? null, days?.to ?? null);
      return explainExpected({ goalType, period, today: read.today, expected: figures.expected });
    }
    case 'status': {
      const judged = titled.map((one) => ({ id: one.id, title: one.title, status: one.figures.status }));
      const ownerStatus = readOwnerStatus(row.ownerStatus);
      return explainObjectiveStatus({ ...figures, id, mode, keyResults: judged, ownerStatus });
    }
    case 'grade': {
      const grades = gradesOfKeyResults(
        read,
        titled.map((one) => one.id),
      );
      const parts = titled.map((one) => ({
        id: one.id,
        title: one.title,
        weight: one.cached.weight,
        final: grades.get(one.id)?.final ?? null,
      }));
      const score = weightedMean(parts.map(({ weight, final }) => ({ weight, progress: final })));
      return explainGrade(goalType, score, parts);
    }
  }
}

const TITLES = 'SELECT id, title FROM key_results WHERE objective_id = +? AND deleted = 0';
const titlesOf = (read: Read, id: string): ReadonlyMap<string, string> =>
  new Map(read.sql.all<{ id: string; title: string }>(TITLES, id).map((row) => [row.id, row.title]));
