import type { KpiDefinition, StarterKey } from './contract';

type Starter = Pick<
  KpiDefinition,
  | 'name'
  | 'description'
  | 'unit'
  | 'decimals'
  | 'direction'
  | 'lowBound'
  | 'highBound'
  | 'criticalLow'
  | 'criticalHigh'
  | 'frequency'
> & {
  readonly key: StarterKey;
  /** Advice on direction and frequency, beside the choice. */
  readonly advice: string;
};

const open = { lowBound: null, highBound: null, criticalLow: null, criticalHigh: null } as const;

/** KPIs that most people teams watch. The bounds are a beginning, to be replaced by one's own. */
export const starters: readonly Starter[] = [
  {
    key: 'engagement',
    name: 'Engagement score',
    description: 'Share of favourable answers in the pulse survey.',
    unit: '%',
    decimals: 0,
    direction: 'up',
    ...open,
    lowBound: 70,
    criticalLow: 60,
    frequency: 'quarterly',
    advice: 'Up is better. Once a quarter: asked more often, people stop answering.',
  },
  {
    key: 'turnover',
    name: 'Voluntary turnover',
    description: 'People who left by their own choice in the last twelve months, per average headcount.',
    unit: '%',
    decimals: 1,
    direction: 'down',
    ...open,
    highBound: 10,
    criticalHigh: 14,
    frequency: 'monthly',
    advice: 'Down is better. Monthly over twelve rolling months, so that seasons do not mislead.',
  },
  {
    key: 'retention',
    name: 'First-year retention',
    description: 'New people who are still here after twelve months.',
    unit: '%',
    decimals: 0,
    direction: 'up',
    ...open,
    lowBound: 85,
    criticalLow: 75,
    frequency: 'quarterly',
    advice: 'Up is better. Quarterly, since a month has too few of them.',
  },
  {
    key: 'time-to-fill',
    name: 'Time to fill',
    description: 'Days from an open position to a signed contract, median.',
    unit: 'days',
    decimals: 0,
    direction: 'down',
    ...open,
    highBound: 45,
    criticalHigh: 60,
    frequency: 'monthly',
    advice: 'Down is better, until haste costs quality: read it beside first-year retention.',
  },
  {
    key: 'internal-promotion',
    name: 'Internal promotion rate',
    description: 'Positions of more responsibility that were filled from within.',
    unit: '%',
    decimals: 0,
    direction: 'band',
    lowBound: 40,
    highBound: 75,
    criticalLow: 30,
    criticalHigh: 90,
    frequency: 'quarterly',
    advice: 'A band: too low and people leave to grow, too high and nothing new comes in.',
  },
  {
    key: 'absence',
    name: 'Absence rate',
    description: 'Working days lost to illness, per planned working days.',
    unit: '%',
    decimals: 1,
    direction: 'down',
    ...open,
    highBound: 4.5,
    criticalHigh: 6,
    frequency: 'monthly',
    advice: 'Down is better. Monthly; compare with the same month of last year.',
  },
  {
    key: 'training-hours',
    name: 'Training hours per person',
    description: 'Hours of learning per person in the quarter.',
    unit: 'hours',
    decimals: 1,
    direction: 'up',
    ...open,
    lowBound: 8,
    criticalLow: 4,
    frequency: 'quarterly',
    advice: 'Up is better, and only half the story: hours say that people learn, not what has changed.',
  },
];
