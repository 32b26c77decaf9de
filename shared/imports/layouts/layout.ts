import type { PlanBuilder } from '../builder';
import type { LayoutId } from '../plan';
import type { Table } from '../tables';

/** One family of sheets: how to know it, what to say of it, how to read it. */
export type Layout = {
  readonly id: LayoutId;
  /** People first, so that owners are known; logs last, when there is something to find. */
  readonly order: 'people' | 'goals' | 'log';
  /** How surely the table is of this family, 0-1; 0 when it is not. */
  detect(table: Table, sheetNames: readonly string[]): number;
  /** What was found, in words; counts are added behind it. */
  describe(table: Table): string;
  read(table: Table, builder: PlanBuilder): void;
};
