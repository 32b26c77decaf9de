import type { CycleCadence, CycleState, GoalType, OwnerStatus, ThingState } from '#shared/kernel/vocabulary';
import type { PlannedMeasure } from './plan';

type PersonCells = { name: string; email: string; jobTitle: string; managerId: string | null };
type TeamCells = { name: string; parentId: string | null; kind: string; ord: string };
type CycleCells = {
  name: string;
  cadence: CycleCadence;
  startsOn: string;
  endsOn: string;
  parentId: string | null;
  state: CycleState;
};
type ObjectiveCells = {
  cycleId: string;
  teamId: string | null;
  ownerId: string | null;
  title: string;
  why: string;
  goalType: GoalType;
  state: ThingState;
  ownerStatus: OwnerStatus | null;
  ord: string;
  importKey: string;
  createdOn: string;
};
type KeyResultCells = PlannedMeasure & {
  objectiveId: string;
  title: string;
  weight: number;
  ownerId: string | null;
  state: ThingState;
  ord: string;
  importKey: string;
  createdOn: string;
};
type CheckInCells = {
  keyResultId: string;
  date: string;
  value: number | null;
  confidence: number | null;
  status: OwnerStatus | null;
  retrospect: string;
  prospect: string;
};

/** One row to be written. The order of a list of them is the order in which they may be written. */
export type ImportWrite =
  | { readonly op: 'insert'; readonly table: 'people'; readonly id: string; readonly row: PersonCells }
  | { readonly op: 'update'; readonly table: 'people'; readonly id: string; readonly row: Partial<PersonCells> }
  | { readonly op: 'insert'; readonly table: 'teams'; readonly id: string; readonly row: TeamCells }
  | { readonly op: 'member'; readonly teamId: string; readonly personId: string }
  | { readonly op: 'insert'; readonly table: 'cycles'; readonly id: string; readonly row: CycleCells }
  | { readonly op: 'insert'; readonly table: 'objectives'; readonly id: string; readonly row: ObjectiveCells }
  | { readonly op: 'update'; readonly table: 'objectives'; readonly id: string; readonly row: Partial<ObjectiveCells> }
  | { readonly op: 'insert'; readonly table: 'keyResults'; readonly id: string; readonly row: KeyResultCells }
  | {
      readonly op: 'update';
      readonly table: 'keyResults';
      readonly id: string;
      readonly row: Partial<KeyResultCells>;
      readonly targetChanged: boolean;
    }
  | {
      readonly op: 'link';
      readonly childId: string;
      readonly parentId: string;
      readonly parentKeyResultId: string | null;
      readonly weight: number;
    }
  | { readonly op: 'insert'; readonly table: 'checkIns'; readonly id: string; readonly row: CheckInCells }
  /** A row out of an export of Okra, by SQL name of its table; null stands for the column's default. */
  | {
      readonly op: 'row';
      readonly table: string;
      readonly id: string;
      readonly row: Readonly<Record<string, string | number | null>>;
      readonly isNew: boolean;
      /** The change is to be explained in the history by the file's name. */
      readonly explained: boolean;
    };
