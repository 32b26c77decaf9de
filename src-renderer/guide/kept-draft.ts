import { z } from 'zod';
import { GoalType } from '#shared/kernel/vocabulary';
import { emptyDraft, type GuideDraft } from './draft-shape';

const KeptDraft: z.ZodType<GuideDraft> = z.strictObject({
  step: z.int().min(0).max(9),
  mission: z.string(),
  fiscalStartMonth: z.int().min(1).max(12),
  team: z.string(),
  title: z.string(),
  why: z.string(),
  goalType: GoalType,
  keyResults: z
    .array(
      z.strictObject({
        title: z.string(),
        start: z.number().nullable(),
        target: z.number().nullable(),
        unit: z.string(),
      }),
    )
    .max(3),
});

/** The draft as it was kept; the empty one where the text is none (an older Okra wrote it, a file is damaged). */
export function readDraft(text: string): GuideDraft {
  try {
    return KeptDraft.parse(JSON.parse(text));
  } catch {
    return emptyDraft;
  }
}
