import { z } from 'zod';
import { command } from '#shared/kernel/call';
import { ObjectiveId } from '#shared/kernel/ids';
import { Finite } from '#shared/kernel/shapes';
import { GoalType, LongText, Title } from '#shared/kernel/vocabulary';

export const guideContract = {
  /**
   * Writes what the guide to the first objective has gathered, as one action. What was skipped comes as an empty text
   * or null and is left as it is. Another first month of the fiscal year makes its cycles anew while nothing is in them.
   * A key result whose start and target are not known yet stays a draft.
   */
  'guide.make': command({
    input: z.strictObject({
      mission: z.string().trim().max(5000),
      /** 1-12. */
      fiscalStartMonth: z.int().min(1).max(12),
      team: z.string().trim().max(200),
      objective: z.strictObject({ title: Title, why: LongText, goalType: GoalType }).nullable(),
      keyResults: z
        .array(
          z.strictObject({
            title: Title,
            start: Finite.nullable(),
            target: Finite.nullable(),
            unit: z.string().trim().max(20),
          }),
        )
        .max(3),
    }),
    output: z.strictObject({ objectiveId: ObjectiveId.nullable() }),
    undo: 'First objective',
  }),
} as const;
