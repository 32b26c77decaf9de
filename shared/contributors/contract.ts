import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';

/** A team or a person that carries an objective beside its one owner. */
export const Contributor = z.union([
  z.strictObject({ kind: z.literal('team'), id: TeamId, name: z.string() }),
  z.strictObject({ kind: z.literal('person'), id: PersonId, name: z.string() }),
]);
export type Contributor = z.infer<typeof Contributor>;

const link = z.strictObject({ objectiveId: ObjectiveId, contributorId: z.union([TeamId, PersonId]) });

export const contributorsContract = {
  /** Teams first, each kind by name. */
  'contributors.of-objective': query({
    input: z.strictObject({ objectiveId: ObjectiveId }),
    output: z.array(Contributor),
    reads: ['objectives', 'teams', 'people'],
  }),
  /** Refuses the owner and the owning team (`RULE_BROKEN`, `contributor-owns`): they carry it already. */
  'contributors.add': command({ input: link, output: link, undo: 'New contributor' }),
  'contributors.remove': command({ input: link, output: link, undo: 'Remove contributor' }),
} as const;
