import { z } from 'zod';
import { BlockerWithHelp } from '#shared/blockers/contract';
import { Initiative } from '#shared/initiatives/contract';
import { query } from '#shared/kernel/call';
import { CycleId, KeyResultId, ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { GoalType, Share, Status } from '#shared/kernel/vocabulary';
import { ActionDue } from '#shared/retrospectives/contract';

/** A key result that waits for somebody. */
export const Waiting = z.strictObject({
  keyResultId: KeyResultId,
  title: z.string(),
  objectiveId: ObjectiveId,
  objectiveTitle: z.string(),
  teamName: z.string().nullable(),
  ownerName: z.string().nullable(),
  status: Status,
  /** What the numbers say, where the status is its owner's word against them. */
  numbers: Status.nullable(),
  progress: Share,
  expected: Share,
  lastDate: IsoDate.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** The first few, and how many there are in all. */
const waiting = z.strictObject({ items: z.array(Waiting), total: z.number() });
const blockers = z.strictObject({ items: z.array(BlockerWithHelp), total: z.number() });
const DraftObjective = z.strictObject({ id: ObjectiveId, title: z.string(), teamName: z.string().nullable() });

/** The lists of Home that show their first few until all of them are asked for. */
export const NeedList = z.enum(['due', 'reds', 'help', 'blockers', 'quiet', 'initiatives', 'actions']);
export type NeedList = z.infer<typeof NeedList>;

/** Whose Monday morning it is: what waits for me, all that my teams have open, or all beneath me down the tree. */
export const HomeScope = z.enum(['me', 'teams', 'people']);
export type HomeScope = z.infer<typeof HomeScope>;

/** Only of objectives of these types; empty takes all. */
const goalTypes = z.array(GoalType).max(3).default([]);

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
    reads: ['workspace', 'people', 'documents', 'me'],
  }),
  /** Which scopes there are for whoever uses this computer: their teams, and how many people are beneath them. */
  'home.scopes': query({
    input: z.strictObject({}),
    output: z.strictObject({
      teams: z.array(z.strictObject({ id: TeamId, name: z.string(), leads: z.boolean() })),
      people: z.int(),
    }),
    reads: ['people', 'teams', 'me'],
  }),
  /**
   * What is open, in running cycles. For me: of what I look after, and of the teams that I lead or am in. For teams and
   * people: all that is theirs. Null when nobody has said who they are. A key result stands in one list only: due before
   * red before quiet. Most pressing first: the worst status, then what has waited longest. `whole`: lists to give in full.
   */
  'home.needs': query({
    input: z.strictObject({
      scope: HomeScope.default('me'),
      goalTypes,
      whole: z.array(NeedList).max(NeedList.options.length).default([]),
    }),
    output: z
      .strictObject({
        due: waiting,
        /** At risk, and nobody has asked for help. */
        reds: waiting,
        /**
         * Others ask for help: in my teams, and in those whose objectives depend on one of ours. And where my offer of
         * help was taken up.
         */
        help: blockers,
        /**
         * Blockers that I own; on my key results, those without an owner or with an offer of help to take up. Of teams
         * and people: those that do not ask for help.
         */
        blockers,
        quiet: waiting,
        /** By cycle, of those that are planned or active: the first few, and how many there are in all. */
        drafts: z.array(
          z.strictObject({
            cycleId: CycleId,
            cycleName: z.string(),
            items: z.array(DraftObjective),
            total: z.number(),
          }),
        ),
        /** Overdue or due within a fortnight, and those done today, which `total` leaves out. Outside all arithmetic. */
        initiatives: z.strictObject({ items: z.array(Initiative), total: z.number() }),
        /** Actions of retrospectives, in the same way; those without a day as well. Empty where goal types are chosen. */
        actions: z.strictObject({ items: z.array(ActionDue), total: z.number() }),
      })
      .nullable(),
    reads: [
      'check-ins',
      'key-results',
      'objectives',
      'alignments',
      'initiatives',
      'retrospectives',
      'teams',
      'people',
      'cycles',
      'workspace',
      'me',
    ],
  }),
  /** A cycle as a whole: objectives by status, the mean of their progress against the mean of what is expected. */
  'home.glance': query({
    input: z.strictObject({ cycleId: CycleId, goalTypes }),
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
    input: z.strictObject({ cycleId: CycleId, goalTypes }),
    output: z.array(z.strictObject({ on: IsoDate, progress: Share, expected: Share })),
    reads: ['objectives', 'key-results', 'alignments', 'check-ins', 'cycles', 'workspace'],
  }),
} as const;
