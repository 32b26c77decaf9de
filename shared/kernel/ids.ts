import { z } from 'zod';

/** Ids are text: UUIDv7 for things, derived text for links (see docs/decisions). 1-200 characters, no control characters. */
const id = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is refused
  .regex(/^[^\u0000-\u001f]+$/);

export const PersonId = id.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const TeamId = id.brand<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;
export const CycleId = id.brand<'CycleId'>();
export type CycleId = z.infer<typeof CycleId>;
export const ObjectiveId = id.brand<'ObjectiveId'>();
export type ObjectiveId = z.infer<typeof ObjectiveId>;
export const KeyResultId = id.brand<'KeyResultId'>();
export type KeyResultId = z.infer<typeof KeyResultId>;
export const KpiId = id.brand<'KpiId'>();
export type KpiId = z.infer<typeof KpiId>;
export const AmbitionId = id.brand<'AmbitionId'>();
export type AmbitionId = z.infer<typeof AmbitionId>;
/** Any other id: milestones, blockers, notes, votes … */
export const ThingId = id.brand<'ThingId'>();
export type ThingId = z.infer<typeof ThingId>;
/** Every id of the document. */
export type AnyId = PersonId | TeamId | CycleId | ObjectiveId | KeyResultId | KpiId | AmbitionId | ThingId;
