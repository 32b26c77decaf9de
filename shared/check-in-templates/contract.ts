import { z } from 'zod';

/** How a key result answers: by its measure and a confidence, or by a colour alone. */
export const AnsweredBy = z.enum(['value', 'colour']);
export type AnsweredBy = z.infer<typeof AnsweredBy>;

/** Which part of the check-in the answer to a prompt becomes; history, exports and search know those three. */
export const PromptTarget = z.enum(['retrospect', 'prospect', 'blocker']);
export type PromptTarget = z.infer<typeof PromptTarget>;
