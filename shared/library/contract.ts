import { z } from 'zod';
import { command } from '#shared/kernel/call';
import { CycleId, ObjectiveId, TeamId } from '#shared/kernel/ids';

export const libraryContract = {
  /**
   * Writes an example into a cycle as a draft, with its key results, levels and milestones; one step for Undo. Where
   * the policy knows stretch goals only, it becomes one.
   */
  'library.insert': command({
    input: z.strictObject({ exampleId: z.string().max(100), cycleId: CycleId, teamId: TeamId.nullable() }),
    output: z.strictObject({ id: ObjectiveId }),
    undo: 'Example',
  }),
} as const;
