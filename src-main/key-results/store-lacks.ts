import type { DraftLack, Measure } from '#shared/key-results/contract';
import { carryOver, draftLack, measureDefect } from '#shared/key-results/domain';
import { knownKeyResults } from '../roll-up/facts';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';

/** A draft key result, as far as it matters for publishing it. */
export type DraftKeyResult = {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  readonly steps: number;
};

type Carried = { id: string; fromId: string; title: string };
const CARRIED = `SELECT g.carried_to AS id, k.id AS fromId, k.title FROM grades g JOIN key_results k ON k.id = g.key_result_id
  WHERE g.deleted = 0 AND g.carried_to IN (SELECT value FROM json_each(?))`;

/** What each of these drafts lacks before it can be published; those that lack nothing are missing. */
export function lacksOf(read: Read, drafts: readonly DraftKeyResult[]): Map<string, DraftLack> {
  if (drafts.length === 0) return new Map();
  const carried = read.sql.all<Carried>(CARRIED, idList(drafts.map(({ id }) => id)));
  const before = new Map(
    knownKeyResults(
      read.sql,
      carried.map(({ fromId }) => fromId),
    ).map(({ id, facts }) => [id, facts]),
  );
  const from = new Map(
    carried.flatMap(({ id, fromId, title }) => {
      const facts = before.get(fromId);
      if (!facts) return [];
      const { measure, current, steps } = facts;
      const whole = measureDefect(measure, steps.length) === null;
      const reached = whole && carryOver(measure, current, steps).state === 'draft';
      return [[id, { title, kind: measure.kind, reached }] as const];
    }),
  );
  return new Map(
    drafts.flatMap((draft) => {
      const lack = draftLack(draft, from.get(draft.id));
      return lack === null ? [] : [[draft.id, lack] as const];
    }),
  );
}
