import { z } from 'zod';

/** `stretch` is meant to be missed (0.7 is success), `committed` is expected in full, `development` is learning. */
export const GoalType = z.enum(['stretch', 'committed', 'development']);
export type GoalType = z.infer<typeof GoalType>;

/** How a key result is measured. */
export const KeyResultKind = z.enum([
  'metric', // from a start to a target, up or down
  'at-least', // stay at or above `lowBound`
  'at-most', // stay at or below `highBound`
  'between', // stay within both bounds
  'milestones', // weighted steps
  'yes-no', // 0 or 1
  'baseline', // finds a starting value; no progress, in no roll-up
  'colour-only', // red, amber, green without a number; in no roll-up
]);
export type KeyResultKind = z.infer<typeof KeyResultKind>;

/** What an owner can say: green, amber, red. */
export const OwnerStatus = z.enum(['on-track', 'behind', 'at-risk']);
export type OwnerStatus = z.infer<typeof OwnerStatus>;

/** What the screen shows. `none`: there is nothing to judge (a baseline, a draft without a measure). */
export const Status = z.enum(['on-track', 'behind', 'at-risk', 'not-started', 'quiet', 'closed', 'none']);
export type Status = z.infer<typeof Status>;

export const Cadence = z.enum(['weekly', 'fortnightly', 'monthly']);
export type Cadence = z.infer<typeof Cadence>;

/** Life of an objective or key result. A draft stays out of every roll-up. */
export const ThingState = z.enum(['draft', 'published', 'closed']);
export type ThingState = z.infer<typeof ThingState>;

/** What an objective's progress is the mean of. */
export const RollUpMode = z.enum(['key-results', 'children', 'both']);
export type RollUpMode = z.infer<typeof RollUpMode>;

/** `contributes` may count in the roll-up, `supports` is line of sight only, `depends-on` crosses teams. */
export const LinkKind = z.enum(['contributes', 'supports', 'depends-on']);
export type LinkKind = z.infer<typeof LinkKind>;

/** How a team that others depend on has answered; none yet while it is only asked. */
export const DependencyAnswer = z.enum(['accepted', 'declined']);
export type DependencyAnswer = z.infer<typeof DependencyAnswer>;

/** The steps of the strategy above the objectives of a cycle. */
export const Horizon = z.enum(['five-year', 'one-year']);
export type Horizon = z.infer<typeof Horizon>;

/** Who does the work, who answers for it (one), who is asked before and who is told after. */
export const RaciPart = z.enum(['responsible', 'accountable', 'consulted', 'informed']);
export type RaciPart = z.infer<typeof RaciPart>;

export const Visibility = z.enum(['open', 'confidential']);
export type Visibility = z.infer<typeof Visibility>;

export const CycleCadence = z.enum(['annual', 'quarter', 'month', 'custom']);
export type CycleCadence = z.infer<typeof CycleCadence>;

export const CycleState = z.enum(['planning', 'active', 'closing', 'closed']);
export type CycleState = z.infer<typeof CycleState>;

export const ConfidenceBand = z.enum(['low', 'middle', 'high']);
export type ConfidenceBand = z.infer<typeof ConfidenceBand>;

/** Colour of a score, by goal type. */
export const GradeBand = z.enum(['red', 'amber', 'green']);
export type GradeBand = z.infer<typeof GradeBand>;

export const CarryDecision = z.enum(['keep', 'modify', 'abandon']);
export type CarryDecision = z.infer<typeof CarryDecision>;

/** A title: one line, 1 to 500 characters, trimmed. */
export const Title = z.string().trim().min(1).max(500);
/** A longer text: up to 10,000 characters, may be empty. */
export const LongText = z.string().max(10_000);
/** A share, 0 to 1, or none where there is nothing to average or judge. */
export const Share = z.number().nullable();
