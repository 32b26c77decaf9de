import { and, eq } from 'drizzle-orm';
import { update } from '../changes/write';
import { lacksOf } from '../key-results/store-lacks';
import { keyResults } from '../key-results/table';
import { knownOfObjectives } from '../roll-up/facts';
import type { Write } from '../store/handles';
import { keyResultRecord, openObjective } from './store-guard';
import { objectives } from './table';

type Published = { published: number; keyResults: number; stillDraft: string[] };

/** Publishes drafts with their key results; one that lacks a measure or a new target stays a draft and is named. */
export function publishObjectives(tx: Write, ids: readonly string[]): Published {
  const drafts = ids.filter((id) => openObjective(tx, id, 'set-goals').state === 'draft');
  for (const id of drafts) update(tx, objectives, id, { state: 'published' });
  const waiting = knownOfObjectives(tx.sql, ids)
    .filter(({ facts }) => facts.state === 'draft')
    .map(({ id, facts: { measure, steps } }) => ({
      id,
      title: keyResultRecord(tx, id).title,
      measure,
      steps: steps.length,
    }));
  const lacks = lacksOf(tx, waiting);
  const [stillDraft, ready] = [waiting.filter(({ id }) => lacks.has(id)), waiting.filter(({ id }) => !lacks.has(id))];
  for (const { id } of ready) update(tx, keyResults, id, { state: 'published' });
  return { published: drafts.length, keyResults: ready.length, stillDraft: stillDraft.map(({ id }) => id) };
}

/** Closes objectives and their published key results: no check-in is asked for any more. */
export const closeObjectives = (tx: Write, ids: readonly string[]) => turn(tx, ids, 'published', 'closed');

/** Opens closed objectives and key results again; the history keeps who and when. */
export const reopenObjectives = (tx: Write, ids: readonly string[]) => turn(tx, ids, 'closed', 'published');

type State = 'published' | 'closed';

function turn<Id extends string>(tx: Write, ids: readonly Id[], from: State, to: State): { ids: Id[] } {
  const turned = ids.filter((id) => openObjective(tx, id, 'close-goals').state === from);
  for (const id of turned) {
    update(tx, objectives, id, { state: to });
    const own = and(eq(keyResults.objectiveId, id), eq(keyResults.deleted, 0), eq(keyResults.state, from));
    for (const one of tx.db.select({ id: keyResults.id }).from(keyResults).where(own).all()) {
      update(tx, keyResults, one.id, { state: to });
    }
  }
  return { ids: turned };
}
