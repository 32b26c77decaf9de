import { Refusal } from '#shared/kernel/errors';
import { policyContract } from '#shared/policy/contract';
import { needsReason } from '#shared/policy/domain';
import { explainChange } from '../changes/reason';
import { update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { theWorkspace } from '../workspace/store';
import { workspaces } from '../workspace/table';
import { individualOf, policyOf } from './store';

export const policyHandlers = handlers(policyContract, {
  'policy.get': (read) => policyOf(read),
  'policy.choose-goals': (tx, { goalPolicy, reason }) => {
    const before = theWorkspace(tx);
    if (reason === '' && needsReason(before.goalPolicyChosenOn, before.goalPolicy, goalPolicy))
      throw new Refusal('RULE_BROKEN', { rule: 'policy-reason' });
    update(tx, workspaces, tx.workspaceId, { goalPolicy, goalPolicyChosenOn: tx.today });
    explainChange(tx, 'workspaces', tx.workspaceId, reason);
    return { goalPolicy };
  },
  'policy.set-individual': (tx, { on }) => {
    update(tx, workspaces, tx.workspaceId, { individualObjectives: on ? 1 : 0 });
    return { on };
  },
  'policy.individual': (read, { personId, cycleId }) => individualOf(read, personId, cycleId),
});
