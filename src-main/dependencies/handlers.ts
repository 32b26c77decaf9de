import { alignmentId } from '#shared/alignments/domain';
import { dependenciesContract } from '#shared/dependencies/contract';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { type AlignmentRecord, alignmentRecord, assertOfParent, refuseLoop, unanswered } from '../alignments/store';
import { alignments } from '../alignments/table';
import { update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { objectiveRecord, openObjective } from '../objectives/store-guard';
import type { Read } from '../store/handles';
import { dependenciesOfTeam, myDependencies } from './store';

export const dependenciesHandlers = handlers(dependenciesContract, {
  'dependencies.of-team': (read, { teamId }) => dependenciesOfTeam(read, teamId),
  'dependencies.mine': (read, { goalTypes, whole }) => myDependencies(read, goalTypes, whole),
  'dependencies.ask': (tx, { childId, parentId, parentKeyResultId, needs, dueOn }) => {
    openObjective(tx, childId);
    objectiveRecord(tx, parentId);
    assertOfParent(tx, parentId, parentKeyResultId);
    refuseLoop(tx, childId, parentId, 'depends-on');
    const id = alignmentId(childId, parentId, parentKeyResultId);
    const link = { id, childId, parentId, parentKeyResultId, kind: 'depends-on', weight: 1 };
    upsert(tx, alignments, { ...link, needs, dueOn, askedBy: tx.me, askedOn: tx.today, ...unanswered });
    return { id };
  },
  'dependencies.update': (tx, { id, ...patch }) => {
    const row = openDependency(tx, id);
    const changes = defined(patch);
    const isOther =
      (changes.needs !== undefined && changes.needs !== row.needs) ||
      (changes.dueOn !== undefined && changes.dueOn !== row.dueOn);
    update(tx, alignments, id, { ...changes, ...(isOther ? unanswered : {}) });
    return { id };
  },
  'dependencies.answer': (tx, { id, answer, note }) => {
    openDependency(tx, id);
    if (answer === 'declined' && note === '') throw new Refusal('RULE_BROKEN', { rule: 'decline-silent' });
    const said = { answer, answerNote: note, answeredBy: tx.me, answeredOn: tx.today };
    update(tx, alignments, id, answer === null ? unanswered : said);
    return { id };
  },
});

function openDependency(read: Read, id: string): AlignmentRecord {
  const row = alignmentRecord(read, id);
  if (row.kind !== 'depends-on') throw new Refusal('NOT_FOUND', { table: 'alignments', id });
  openObjective(read, row.childId);
  return row;
}
