import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { TeamId, ThingId } from '#shared/kernel/ids';

/** How a key result answers: by its measure and a confidence, or by a colour alone. */
export const AnsweredBy = z.enum(['value', 'colour']);
export type AnsweredBy = z.infer<typeof AnsweredBy>;

/** Which part of the check-in the answer to a prompt becomes; history, exports and search know those three. */
export const PromptTarget = z.enum(['retrospect', 'prospect', 'blocker']);
export type PromptTarget = z.infer<typeof PromptTarget>;

export const Prompt = z.strictObject({ id: ThingId, label: z.string(), hint: z.string(), goesTo: PromptTarget });
export type Prompt = z.infer<typeof Prompt>;

export const CheckInTemplate = z.strictObject({
  id: ThingId,
  name: z.string(),
  about: z.string(),
  answeredBy: AnsweredBy,
  prompts: z.array(Prompt),
  /** Comes with the app: it can be changed and set back, never removed. */
  ours: z.boolean(),
  /** Ours, but worded otherwise. */
  changed: z.boolean(),
  /** Teams that have chosen it; those that follow their stage are not among them. */
  teams: z.array(TeamId),
});
export type CheckInTemplate = z.infer<typeof CheckInTemplate>;

/** So many prompts are as many as anybody answers. */
export const mostPrompts = 8;
const one = z.strictObject({ id: ThingId });

export const checkInTemplatesContract = {
  /** Those of the app in their order, then those of the workspace. */
  'check-in-templates.list': query({
    input: z.strictObject({}),
    output: z.array(CheckInTemplate),
    reads: ['workspace', 'teams'],
  }),
  /** Changes a template, or makes a new one (`id` null). A prompt without an id is new; the order is the one given. */
  'check-in-templates.save': command({
    input: z.strictObject({
      id: ThingId.nullable(),
      name: z.string().trim().min(1).max(200),
      about: z.string().trim().max(2000).default(''),
      answeredBy: AnsweredBy,
      prompts: z
        .array(
          z.strictObject({
            id: ThingId.nullable().default(null),
            label: z.string().trim().min(1).max(200),
            hint: z.string().trim().max(500).default(''),
            goesTo: PromptTarget,
          }),
        )
        .min(1)
        .max(mostPrompts),
    }),
    output: one,
    undo: 'Check-in template',
  }),
  /** Sets one of ours back to our words. NOT_FOUND for any other. */
  'check-in-templates.reset': command({ input: one, output: one, undo: 'Template set back' }),
  /** Removes one of the workspace's own; its teams follow their stage again. RULE_BROKEN: template-ours. */
  'check-in-templates.remove': command({ input: one, output: one, undo: 'Removal of a template' }),
  /** Null: the team follows its stage. */
  'check-in-templates.choose': command({
    input: z.strictObject({ teamId: TeamId, templateId: ThingId.nullable() }),
    output: z.strictObject({ teamId: TeamId }),
    undo: 'Check-in template of a team',
  }),
} as const;
