import { z } from 'zod';
import { BlockerWithHelp } from '#shared/blockers/contract';
import { query } from '#shared/kernel/call';
import { IsoDate } from '#shared/kernel/dates';
import { CycleId, KeyResultId, ObjectiveId, PersonId } from '#shared/kernel/ids';
import { Share, Status } from '#shared/kernel/vocabulary';

/** A key result that waits for somebody. */
export const Waiting = z.strictObject({
  keyResultId: KeyResultId,
  title: z.string(),
  objectiveId: ObjectiveId,
  objectiveTitle: z.string(),
  teamName: z.string().nullable(),
  ownerName: z.string().nullable(),
  status: Status,
  progress: Share,
  expected: Share,
  lastDate: IsoDate.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** The first few, and how many there are in all. */
const waiting = z.strictObject({ items: z.array(Waiting), total: z.number() });
const blockers = z.strictObject({ items: z.array(BlockerWithHelp), total: z.number() });
const DraftObjective = z.strictObject({ id: ObjectiveId, title: z.string(), teamName: z.string().nullable() });

export const Ritual = z.strictObject({
  on: IsoDate,
  kind: z.enum(['check-ins', 'retrospective', 'closing', 'cycle-ends', 'planning-opens', 'cycle-begins']),
  what: z.string(),
  /** The holiday because of which it is earlier than by the rule; null for one that keeps its day or avoids a weekend. */
  before: z.string().nullable(),
  /** Where to go for it. */
  to: z.string(),
});
export type Ritual = z.infer<typeof Ritual>;

export const homeContract = {
  /** What every view needs to know: the day, the company, who uses this computer. */
  'home.frame': query({
    input: z.strictObject({}),
    output: z.strictObject({
      today: IsoDate,
      company: z.string(),
      me: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
    }),
    reads: ['workspace', 'people', 'documents'],
  }),
  /**
   * What waits for me, in running cycles: of what I look after, and of the teams that I lead or am in. Null when nobody
   * has said who they are. A key result stands in one list only: due before red before quiet.
   */
  'home.needs': query({
    input: z.strictObject({}),
    output: z
      .strictObject({
        due: waiting,
        /** At risk, and nobody has asked for help. */
        reds: waiting,
        /** Others ask for help: in my teams, and in those whose objectives depend on one of ours. */
        help: blockers,
        /** Blockers that I own. */
        blockers,
        quiet: waiting,
        drafts: z.strictObject({ items: z.array(DraftObjective), total: z.number() }),
      })
      .nullable(),
    reads: [
      'check-ins',
      'key-results',
      'objectives',
      'alignments',
      'teams',
      'people',
      'cycles',
      'workspace',
      'documents',
    ],
  }),
  /** A cycle as a whole: objectives by status, the mean of their progress against the mean of what is expected. */
  'home.glance': query({
    input: z.strictObject({ cycleId: CycleId }),
    output: z.strictObject({
      byStatus: z.array(z.strictObject({ status: Status, count: z.number() })),
      objectives: z.number(),
      drafts: z.number(),
      /** Over the objectives that have a figure. */
      progress: Share,
      expected: Share,
      rituals: z.array(Ritual),
    }),
    reads: ['objectives', 'key-results', 'alignments', 'check-ins', 'cycles', 'workspace', 'retrospectives', 'teams'],
  }),
  /**
   * How a cycle got to where it is: the means of `home.glance` week by week since its first day, each as its check-ins up
   * to that day say it, by the objectives, targets and weights of now. Empty before its first day.
   */
  'home.trend': query({
    input: z.strictObject({ cycleId: CycleId }),
    output: z.array(z.strictObject({ on: IsoDate, progress: Share, expected: Share })),
    reads: ['objectives', 'key-results', 'alignments', 'check-ins', 'cycles', 'workspace'],
  }),
} as const;
