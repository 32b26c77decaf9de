import type { IsoDate } from '#shared/kernel/dates';
import type { Status } from '#shared/kernel/vocabulary';

/** A value on a day. */
export type DayValue = { readonly day: IsoDate; readonly value: number };
/** A stretch of the value axis that means something; an open end runs to the edge of the drawing. */
export type Band = {
  readonly from: number | null;
  readonly to: number | null;
  readonly tone: 'good' | 'edge' | 'bad';
  readonly label: string;
};

export type TrendProps = {
  title: string;
  /** Oldest first. */
  values: readonly DayValue[];
  /** The dashed line to compare with: what is expected, or the target of each period. Oldest first. */
  expected?: readonly DayValue[];
  /** What the dashed line is called. */
  expectedLabel?: string;
  /** The dashed line jumps from one value to the next, as targets of periods do, and does not slope. */
  steps?: boolean;
  bands?: readonly Band[];
  /** The time shown; left out, that of the values. */
  from?: IsoDate;
  to?: IsoDate;
  unit?: string;
  decimals?: number;
  height?: number;
  bare?: boolean;
};

/** How many things were of each status at one time. */
export type StatusColumn = { readonly label: string; readonly counts: Readonly<Partial<Record<Status, number>>> };

/** From the bottom of a column to its top. */
export const stackOrder: readonly Status[] = [
  'on-track',
  'behind',
  'at-risk',
  'quiet',
  'not-started',
  'closed',
  'none',
];

export type StatusBarsProps = {
  title: string;
  /** Oldest first. */
  columns: readonly StatusColumn[];
  height?: number;
  bare?: boolean;
};

export type DistributionProps = {
  title: string;
  /** How many of each step, in order. */
  counts: readonly number[];
  /** What each step is called; left out, 0, 1, 2 … */
  labels?: readonly string[];
  /** Names of stretches of steps, from the left, e.g. low 0-3, middle 4-7, high 8-10. */
  groups?: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  /** What is counted: "key results". */
  of: string;
  height?: number;
  bare?: boolean;
};

/** One period or thing: what was reached, what was aimed at. */
export type TargetBar = {
  readonly label: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly status: Status;
};

export type TargetBarsProps = {
  title: string;
  bars: readonly TargetBar[];
  unit?: string;
  decimals?: number;
  height?: number;
  bare?: boolean;
};
