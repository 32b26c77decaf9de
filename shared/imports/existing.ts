import type { PlannedMeasure } from './plan';

/** What the document holds already, as far as an import compares itself with it. Live rows only. */
export type Existing = {
  readonly people: readonly { id: string; name: string; email: string; jobTitle: string; managerId: string | null }[];
  readonly teams: readonly { id: string; name: string; parentId: string | null; ord: string }[];
  /** Ids of live team memberships. */
  readonly members: ReadonlySet<string>;
  readonly cycles: readonly {
    id: string;
    name: string;
    startsOn: string;
    endsOn: string;
    state: string;
    cadence: string;
  }[];
  readonly objectives: readonly ExistingObjective[];
  readonly keyResults: readonly ExistingKeyResult[];
  /** Of all key results, by their id. */
  readonly checkIns: ReadonlyMap<string, readonly ExistingCheckIn[]>;
  readonly alignments: readonly { id: string; childId: string; parentId: string; kind: string; weight: number }[];
};

export type ExistingObjective = {
  readonly id: string;
  readonly importKey: string | null;
  readonly cycleId: string;
  readonly teamId: string | null;
  readonly ownerId: string | null;
  readonly title: string;
  readonly why: string;
  readonly ord: string;
};

export type ExistingKeyResult = Omit<PlannedMeasure, 'kind'> & {
  readonly id: string;
  readonly kind: string;
  readonly importKey: string | null;
  readonly objectiveId: string;
  readonly title: string;
  readonly weight: number;
  readonly ownerId: string | null;
  readonly state: string;
  readonly ord: string;
};

export type ExistingCheckIn = {
  readonly date: string;
  readonly ts: string;
  readonly value: number | null;
  readonly confidence: number | null;
  readonly status: string | null;
  readonly note: string;
  /** Written by an import, not by a person's hand. */
  readonly imported: boolean;
};
