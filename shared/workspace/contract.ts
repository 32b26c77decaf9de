import { z } from 'zod';
import { leadWeeks } from '../cycles/domain';
import { command, query } from '../kernel/call';
import { IsoDate } from '../kernel/shapes';

const text = z.string().max(5000);

export const GoalPolicy = z.enum(['stretch-only', 'typed']);
export const Cadence = z.enum(['weekly', 'fortnightly', 'monthly']);
export type Cadence = z.infer<typeof Cadence>;

/** The company: the top of every ladder, and the policies that hold for all. */
export const Workspace = z.strictObject({
  id: z.string(),
  name: z.string().max(200),
  mission: text,
  vision: text,
  companyValues: text,
  /** 1-12: the month in which the fiscal year starts. */
  fiscalStartMonth: z.int().min(1).max(12),
  /** 0 Sunday - 6 Saturday. */
  weekStartsOn: z.int().min(0).max(6),
  /** IANA name. */
  timeZone: z.string().max(60),
  goalPolicy: GoalPolicy,
  /** The day on which somebody chose the goal policy; null while it is only preset. */
  goalPolicyChosenOn: IsoDate.nullable(),
  individualObjectives: z.boolean(),
  defaultCadence: Cadence,
  /** Weeks before a fiscal year when the talks about the company's goals open (7Geese lead times). */
  companyLeadWeeks: z.int().min(leadWeeks.least).max(leadWeeks.most),
});
export type Workspace = z.infer<typeof Workspace>;

export const workspaceContract = {
  'workspace.get': query({ input: z.strictObject({}), output: Workspace, reads: ['workspace'] }),
  /** Name, words and calendar; the policies and the lead time have calls of their own. */
  'workspace.update': command({
    input: Workspace.omit({
      id: true,
      goalPolicy: true,
      goalPolicyChosenOn: true,
      individualObjectives: true,
      companyLeadWeeks: true,
    }).partial(),
    output: Workspace,
    undo: 'Company settings',
  }),
} as const;
