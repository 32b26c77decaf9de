import type { DraftLack, Measure } from './contract';
import { measureDefect } from './measure';

/** The key result of the cycle before that a draft was carried over from, and whether it had got where it wanted. */
export type CarriedFrom = { readonly title: string; readonly kind: Measure['kind']; readonly reached: boolean };

type Draft = { readonly title: string; readonly measure: Measure; readonly steps: number };

/**
 * What a draft still needs before it can be published, null where it is ready. One that was carried over after it had
 * reached its target asks for a new one: another target, another step, or, of a yes or no, another question.
 */
export function draftLack({ title, measure, steps }: Draft, from: CarriedFrom | undefined): DraftLack | null {
  const defect = measureDefect(measure, steps);
  const goesOn = from?.reached === true && from.kind === measure.kind;
  if (defect === null) return goesOn && measure.kind === 'yes-no' && from.title === title ? 'new-question' : null;
  if (defect === 'no-milestones') return goesOn ? 'new-milestones' : 'milestones';
  if (defect !== 'no-measure') return 'sense';
  switch (measure.kind) {
    case 'metric':
      if (measure.startValue === null) return measure.targetValue === null ? 'start-and-target' : 'start';
      return goesOn ? 'new-target' : 'target';
    case 'between':
      return 'bounds';
    default:
      return 'bound';
  }
}
