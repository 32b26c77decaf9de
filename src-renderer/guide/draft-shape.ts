import type { GoalType } from '#shared/kernel/vocabulary';

export type KeyResultDraft = { title: string; start: number | null; target: number | null; unit: string };

/** What the guide has gathered so far. Nothing of it is in the document before its end. */
export type GuideDraft = {
  /** The step that is open, from 0. */
  step: number;
  mission: string;
  fiscalStartMonth: number;
  team: string;
  title: string;
  why: string;
  goalType: GoalType;
  keyResults: KeyResultDraft[];
};

export const noKeyResult: KeyResultDraft = { title: '', start: null, target: null, unit: '' };
export const emptyDraft: GuideDraft = {
  step: 0,
  mission: '',
  fiscalStartMonth: 1,
  team: '',
  title: '',
  why: '',
  goalType: 'committed',
  keyResults: [noKeyResult],
};
