import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { TeamStage } from '#shared/teams/contract';

/** The team's answers to the eight questions, in their order: 1 (not at all) to 5 (fully). */
export const Answers = z.array(z.int().min(1).max(5)).length(8);

/** How far four answers about one foundation carry: their mean, 1 to 5, and whether the next step can stand on it. */
export const Foundation = z.strictObject({ mean: z.number(), holds: z.boolean(), gap: z.boolean() });
export type Foundation = z.infer<typeof Foundation>;

export const Placement = z.strictObject({ stage: TeamStage, talk: Foundation, align: Foundation });
export type Placement = z.infer<typeof Placement>;

export const Quiz = z.strictObject({ id: ThingId, date: IsoDate.nullable(), placement: Placement });
export type Quiz = z.infer<typeof Quiz>;

/** What a stage needs, as a share of what the team has now. */
export const StageNeed = z.strictObject({
  key: z.enum(['checked-in', 'in-words', 'linked', 'owned', 'measured', 'dated', 'dependencies']),
  done: z.number().int(),
  of: z.number().int(),
});
export type StageNeed = z.infer<typeof StageNeed>;

export const StageWarning = z.enum(['not-placed', 'talk-missing', 'align-missing']);
export type StageWarning = z.infer<typeof StageWarning>;

export const staircaseContract = {
  /** Where a team stands on the staircase, what its stage needs, and what its quizzes said, newest first. */
  'staircase.get': query({
    input: z.strictObject({ teamId: TeamId }),
    output: z.strictObject({
      stage: TeamStage,
      needs: z.array(StageNeed),
      /** The first need that is not met; null where all are, and where there is nothing yet. */
      next: StageNeed.shape.key.nullable(),
      /** Advice, never a gate. */
      warning: StageWarning.nullable(),
      quizzes: z.array(Quiz),
    }),
    reads: ['teams', 'objectives', 'key-results', 'alignments', 'check-ins', 'initiatives', 'cycles', 'workspace'],
  }),
  /** Keeps a team's answers of today; with `stage`, the team works at that stage from now on. */
  'staircase.record-quiz': command({
    input: z.strictObject({ teamId: TeamId, answers: Answers, stage: TeamStage.nullable() }),
    output: Quiz,
    undo: 'Eight questions',
  }),
  'staircase.remove-quiz': command({
    input: z.strictObject({ id: ThingId }),
    output: z.strictObject({ id: ThingId }),
    undo: 'Removal of a quiz',
  }),
} as const;
