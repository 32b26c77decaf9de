import { contributorsContract } from '#shared/contributors/contract';
import { contributorLinkId } from '#shared/contributors/domain';
import { Refusal } from '#shared/kernel/errors';
import { linkId } from '../changes/ids';
import { remove, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { openObjective } from '../objectives/store-guard';
import { contributorsOf, isKnown } from './store';
import { contributors } from './table';

export const contributorsHandlers = handlers(contributorsContract, {
  'contributors.of-objective': (read, { objectiveId }) => contributorsOf(read, objectiveId),
  'contributors.add': (tx, { objectiveId, contributorId }) => {
    const { ownerId, teamId } = openObjective(tx, objectiveId);
    if (!isKnown(tx, contributorId)) throw new Refusal('NOT_FOUND', { table: 'contributors', id: contributorId });
    if (contributorId === ownerId || contributorId === teamId)
      throw new Refusal('RULE_BROKEN', { rule: 'contributor-owns' });
    const id = contributorLinkId(linkId, objectiveId, contributorId);
    upsert(tx, contributors, { id, objectiveId, contributorId });
    return { objectiveId, contributorId };
  },
  'contributors.remove': (tx, { objectiveId, contributorId }) => {
    openObjective(tx, objectiveId);
    remove(tx, contributors, contributorLinkId(linkId, objectiveId, contributorId));
    return { objectiveId, contributorId };
  },
});
