import type { IsoDate } from '#shared/kernel/dates';
import type { OwnerStatus } from '#shared/kernel/vocabulary';
import type { PlannedCheckIn, PlannedCycle, PlannedMeasure, Source } from './plan';

/** A key result while the file is still being read. */
export type KeyResultDraft = PlannedMeasure & {
  title: string;
  weight: number;
  owner: PersonDraft | null;
  draft: boolean;
  /** Ids and labels by which a log may name it. */
  names: string[];
  current: number | null;
  confidence: number | null;
  status: OwnerStatus | null;
  note: string;
  /** The day that the row itself states for its current value. */
  day: IsoDate | null;
  checkIns: PlannedCheckIn[];
  source: Source;
};

export type ParentDraft = { objective: ObjectiveDraft; keyResult: KeyResultDraft | null };

/** An objective while the file is still being read. */
export type ObjectiveDraft = {
  title: string;
  why: string;
  cycle: CycleDraft;
  team: TeamDraft | null;
  owner: PersonDraft | null;
  goalType: string;
  status: OwnerStatus | null;
  weight: number;
  names: string[];
  parents: ParentDraft[];
  keyResults: KeyResultDraft[];
  source: Source;
};

/** `written` is false for a cycle that only an answer or an assumption gives. */
export type CycleDraft = Omit<PlannedCycle, 'parent' | 'key' | 'id'> & { readonly written: boolean };

export type TeamDraft = { readonly path: readonly string[]; readonly kind: 'company' | 'department' | 'team' };

export type PersonDraft = {
  name: string;
  email: string;
  jobTitle: string;
  manager: PersonDraft | null;
  teams: Set<TeamDraft>;
};
