import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { CycleId, ObjectiveId, PersonId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { GoalType, ThingState } from '#shared/kernel/vocabulary';
import { GoalPolicy } from '#shared/workspace/contract';

const Unfit = z.strictObject({
  id: ObjectiveId,
  title: z.string(),
  teamName: z.string().nullable(),
  cycleName: z.string(),
  goalType: GoalType,
});

const done = z.strictObject({ goalPolicy: GoalPolicy });

export const policyContract = {
  /** The policies in force, why they were chosen, and what stands against them in cycles that are not closed. */
  'policy.get': query({
    input: z.strictObject({}),
    output: z.strictObject({
      goalPolicy: GoalPolicy,
      chosenOn: IsoDate.nullable(),
      /** The reason given with the last choice; empty where there was none. */
      reason: z.string(),
      individualObjectives: z.boolean(),
      /** Objectives that are no stretch goals, at most 100, and how many there are. */
      unfit: z.array(Unfit),
      unfitCount: z.int(),
      /** Objectives of single people, without a team. */
      ofPeople: z.int(),
    }),
    reads: ['workspace', 'history', 'objectives', 'cycles', 'teams'],
  }),
  /** The first choice is free; a change of mind asks for a reason (`RULE_BROKEN`, `policy-reason`). */
  'policy.choose-goals': command({
    input: z.strictObject({ goalPolicy: GoalPolicy, reason: z.string().trim().max(2000).default('') }),
    output: done,
    undo: 'Goal policy',
  }),
  'policy.set-individual': command({
    input: z.strictObject({ on: z.boolean() }),
    output: z.strictObject({ on: z.boolean() }),
    undo: 'Objectives of single people',
  }),
  /** A person's own objectives of a cycle and advice on the list; kinds only, no figures. */
  'policy.individual': query({
    input: z.strictObject({ personId: PersonId, cycleId: CycleId }),
    output: z.strictObject({
      allowed: z.boolean(),
      objectives: z.array(
        z.strictObject({ id: ObjectiveId, title: z.string(), goalType: GoalType, state: ThingState }),
      ),
      hints: z.array(z.enum(['few', 'many', 'no-development', 'little-core'])),
    }),
    reads: ['workspace', 'objectives'],
  }),
} as const;
