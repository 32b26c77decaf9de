import { Refusal } from '#shared/kernel/errors';
import type { Explanation } from '#shared/objectives/contract';
import { explainKeyResult, explainObjective, type PartToExplain } from '#shared/objectives/domain';
import { judgeKeyResult } from '#shared/roll-up/figures';
import { knownKeyResults } from '../roll-up/facts';
import { judgeObjectives } from '../roll-up/judge';
import { readOwnerStatus, readRollUp } from '../roll-up/values';
import type { Read } from '../store/handles';
import { keyResultRecord, objectiveRecord } from './store-guard';

type Subject = { readonly objectiveId: string } | { readonly keyResultId: string };

/** Where the figure of an objective or a key result comes from. */
export const explain = (read: Read, subject: Subject): Explanation =>
  'objectiveId' in subject ? ofObjective(read, subject.objectiveId) : ofKeyResult(read, subject.keyResultId);

function ofKeyResult(read: Read, id: string): Explanation {
  const { title } = keyResultRecord(read, id);
  const [known] = knownKeyResults(read.sql, [id]);
  if (!known) throw new Refusal('NOT_FOUND', { table: 'key_results', id });
  const judged = judgeKeyResult(known.facts, known.frame, read.today);
  const { measure, steps } = known.facts;
  return explainKeyResult({ title, measure, steps, figures: { ...known.cached, ...judged } });
}

type Part = { title: string; progress: number | null; weight: number };
const KEY_RESULTS = `SELECT k.title, x.progress, x.weight FROM cache.cache_key_results x JOIN key_results k ON k.id = x.id
  WHERE x.objective_id = +? AND x.counts = 1 ORDER BY k.ord, k.id`;
const CHILDREN = `SELECT o.title, x.progress, a.weight FROM alignments a JOIN objectives o ON o.id = a.child_id
  LEFT JOIN cache.cache_objectives x ON x.id = o.id
  WHERE a.parent_id = +? AND a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL
    AND o.deleted = 0 AND o.state <> 'draft' ORDER BY o.ord, o.id`;

function ofObjective(read: Read, id: string): Explanation {
  const row = objectiveRecord(read, id);
  const mode = readRollUp(row.rollUp);
  const parts = (sql: string, isChild: boolean): PartToExplain[] =>
    read.sql.all<Part>(sql, id).map((part) => ({ ...part, isChild }));
  const keyResults = mode === 'children' ? [] : parts(KEY_RESULTS, false);
  const children = mode === 'key-results' ? [] : parts(CHILDREN, true);
  const figures = judgeObjectives(read, [id]).get(id);
  if (!figures) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
  const ownerStatus = readOwnerStatus(row.ownerStatus);
  return explainObjective({ title: row.title, mode, parts: [...keyResults, ...children], ownerStatus, ...figures });
}
