import type { IsoDate } from '#shared/kernel/dates';
import type { RollUpMode } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import { progressOf } from '#shared/key-results/domain';
import {
  judgeKeyResult,
  judgeObjective,
  type KeyResultFacts,
  type ObjectiveFrame,
  objectiveProgress,
  weightedMean,
} from '#shared/roll-up/domain';
import type { Model, Standing } from './contract';

/** The scoring of the house: nothing changed. */
export const ownModel: Model = { measure: 'own', rollUp: 'own', weights: 'own', stretchEnd: 0.7, behindUpTo: 25 };

export type WhatIfKeyResult = {
  readonly id: string;
  readonly facts: KeyResultFacts;
  readonly weight: number;
  /** False for a draft, which stays out of the roll-up. */
  readonly counts: boolean;
};
export type WhatIfObjective = {
  readonly id: string;
  readonly frame: ObjectiveFrame;
  readonly mode: RollUpMode;
  readonly keyResults: readonly WhatIfKeyResult[];
  readonly children: readonly { readonly id: string; readonly weight: number }[];
};

const withoutLevels = (measure: Measure): Measure => ({
  ...measure,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
});

/** What a key result's check-ins have said, read by another model. */
function factsUnder(model: Model, facts: KeyResultFacts): KeyResultFacts {
  const { measure, current, steps } = facts;
  const said = { ...facts, lastStatus: null };
  const isValued = measure.kind !== 'baseline' && measure.kind !== 'colour-only';
  if (model.measure === 'own' || !isValued || measure.kind === 'yes-no') return said;
  const value = measure.kind === 'milestones' ? null : current;
  const straight = progressOf(withoutLevels(measure), value, steps);
  if (model.measure === 'linear') return { ...said, measure: withoutLevels(measure), progress: straight.progress };
  if (straight.raw === null) return said;
  const reached = straight.raw >= 1 ? 1 : 0;
  return {
    ...said,
    measure: { ...withoutLevels(measure), kind: 'yes-no' },
    steps: [],
    current: reached,
    progress: reached,
  };
}

/** A key result under a model, by the numbers alone: its owner's word is left aside, silence is not. */
export function keyResultUnder(model: Model, given: KeyResultFacts, frame: ObjectiveFrame, today: IsoDate) {
  const facts = factsUnder(model, given);
  const { expected, status, quiet } = judgeKeyResult(facts, frame, today, model);
  return { progress: facts.progress, expected, status, quiet };
}

type Known = Standing & { readonly quietFrom: IsoDate | null };

/**
 * Objectives under a model. They come sorted so that what contributes stands before what it contributes to; one that
 * is met before its children (a loop that a merge has left) counts them without a figure.
 */
export function objectivesUnder(
  model: Model,
  objectives: readonly WhatIfObjective[],
  today: IsoDate,
): Map<string, Standing> {
  const known = new Map<string, Known>();
  for (const { id, frame, mode: own, keyResults, children } of objectives) {
    const mode = model.rollUp === 'own' ? own : model.rollUp;
    const weigh = (weight: number) => (model.weights === 'equal' && weight > 0 ? 1 : weight);
    const judged = keyResults.map((one) => ({ ...one, ...keyResultUnder(model, one.facts, frame, today) }));
    const counted = judged.filter(({ counts }) => counts);
    const beneath = children.map((child) => ({ weight: weigh(child.weight), of: known.get(child.id) }));
    const childParts = beneath.map(({ weight, of }) => ({ weight, progress: of?.progress ?? null }));
    const parts = counted.map(({ weight, progress }) => ({ weight: weigh(weight), progress }));
    const childQuiet = earliest(beneath.map(({ of }) => of?.quietFrom ?? null));
    const facts = {
      ...frame,
      mode,
      ownerStatus: null,
      children: { progress: weightedMean(childParts), quietFrom: childQuiet },
    };
    const { expected, status } = judgeObjective(facts, judged, today, model);
    const progress = objectiveProgress(mode, parts, childParts);
    const ownQuiet = earliest(counted.map((one) => one.facts.quietFrom));
    const quietFrom = mode === 'children' ? childQuiet : mode === 'both' ? earliest([ownQuiet, childQuiet]) : ownQuiet;
    known.set(id, { progress, expected: progress === null ? null : expected, status, quietFrom });
  }
  return new Map([...known].map(([id, { progress, expected, status }]) => [id, { progress, expected, status }]));
}

const earliest = (days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.reduce<IsoDate | null>((first, on) => (on !== null && (first === null || on < first) ? on : first), null);
