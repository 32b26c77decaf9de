import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';

/** In the order of the library: people leadership first, then department by department. */
export const departments = [
  'People: development',
  'People: benefits',
  'People: culture',
  'People: hiring and pay',
  'Company',
  'Sales',
  'Marketing',
  'Product',
  'Engineering',
  'Customer support',
  'Finance',
  'IT and security',
  'Legal and compliance',
  'Operations',
  'Production and quality',
  'Purchasing and supply',
  'OKR roll-out',
] as const;
export type Department = (typeof departments)[number];

/** A step of a milestone result; `at` is its place in the cycle, 0 the first day and 1 the last. */
export type ExampleStep = { readonly title: string; readonly at: number };
export type ExampleResult = {
  readonly title: string;
  readonly measure: Measure;
  readonly steps: readonly ExampleStep[];
};
/** An objective to borrow from. */
export type Example = {
  readonly id: string;
  readonly department: Department;
  readonly goalType: GoalType;
  readonly title: string;
  readonly why: string;
  readonly results: readonly ExampleResult[];
};
