import type { Subject } from '#shared/explain/contract';
import {
  explainChange,
  explainConfidence,
  explainDue,
  explainExpected,
  explainKeyResult,
  explainScore,
  explainStatus,
  noExpectation,
  type Said,
  type Told,
} from '#shared/explain/domain';
import { Refusal } from '#shared/kernel/errors';
import { automaticScore } from '#shared/key-results/domain';
import { gradesOfKeyResults, seriesOf } from '../key-results/store';
import { keyResultRecord } from '../objectives/store-guard';
import { type FiguredKeyResult, figuredKeyResults } from '../roll-up/figures';
import type { Read } from '../store/handles';
import { checkInsBehind } from './behind';

type Part = Extract<Subject, { of: 'key-result' }>['part'];

/** Where a figure of a key result comes from; NOT_FOUND where it is gone. */
export function keyResultFigure(read: Read, id: string, part: Part) {
  const { title } = keyResultRecord(read, id);
  const [one] = figuredKeyResults(read, [id]);
  if (!one) throw new Refusal('NOT_FOUND', { table: 'key_results', id });
  const checkIns = checkInsBehind(read, id, one.facts.measure, part === 'confidence' ? 'confidence' : 'value');
  return { ...told(read, one, part), title, checkIns, objectiveId: one.objectiveId };
}

function told(read: Read, one: FiguredKeyResult, part: Part): Told {
  const { id, facts, frame, cached } = one;
  const { measure, steps } = facts;
  const figures = { ...cached, ...one.figures };
  const { expected } = figures;
  switch (part) {
    case 'progress':
      return explainKeyResult({ id, measure, steps, figures });
    case 'expected': {
      const given = { goalType: frame.goalType, period: frame.period, today: read.today, expected };
      if (measure.kind === 'milestones') return explainDue(steps, given);
      return measure.kind === 'metric' ? explainExpected(given) : noExpectation(measure.kind);
    }
    case 'status': {
      const { kind } = measure;
      const { confidence, lastDate, quietFrom } = facts;
      return explainStatus({ ...figures, id, kind, confidence, lastDate, quietFrom, today: read.today });
    }
    case 'change':
      return explainChange(latestTwo(read, one), measure.currency ?? measure.unit);
    case 'confidence':
      return explainConfidence(confidencesOf(read, id), figures.confidenceFalling);
    case 'score': {
      const grade = gradesOfKeyResults(read, [id]).get(id);
      const automatic = grade?.automatic ?? automaticScore(facts.progress);
      const { progress } = facts;
      return explainScore({
        id,
        goalType: frame.goalType,
        progress,
        automatic,
        final: grade?.final ?? null,
        reason: grade?.reason ?? '',
      });
    }
  }
}

const CONFIDENCES = `SELECT confidence FROM check_ins WHERE key_result_id = +? AND deleted = 0 AND confidence IS NOT NULL
  ORDER BY date DESC, ts DESC, id DESC LIMIT 3`;
const confidencesOf = (read: Read, id: string): number[] =>
  read.sql.all<{ confidence: number }>(CONFIDENCES, id).map(({ confidence }) => confidence);

const latestTwo = (read: Read, { id, facts }: FiguredKeyResult): Said[] =>
  seriesOf(read, id, facts.measure, [], 30)
    .flatMap(({ date, value }) => (value === null ? [] : [{ date: date as Said['date'], value }]))
    .reverse()
    .slice(0, 2);
