import { settle } from '#shared/kernel/numbers';
import type { GoalType } from '#shared/kernel/vocabulary';
import { levelsOf } from '#shared/key-results/domain';
import { advice } from './advice';
import type { DraftKeyResult, Field, Finding } from './rules';
import { wordsOf } from './text';
import type { CoachWords } from './words/words';

const found = (rule: Finding['rule'], field: Field, text: string): Finding => ({ rule, field, advice: text });

/** What the numbers of a key result give away. */
export function keyResultMeasure(draft: DraftKeyResult, goalType: GoalType, words: CoachWords): Finding[] {
  return [
    missing(draft, words),
    undated(draft),
    unit(draft, words),
    direction(draft, words),
    tooEasy(draft, goalType),
    levels(draft),
    tooSure(draft, goalType),
  ].filter((finding) => finding !== null);
}

function missing({ title, measure, steps }: DraftKeyResult, words: CoachWords): Finding | null {
  const { kind, startValue: start, targetValue: target, lowBound, highBound, unit } = measure;
  switch (kind) {
    case 'metric': {
      if (target === null) return found('no-measure', start === null ? 'start' : 'target', advice.noMeasure);
      if (start === null) return found('baseline-first', 'start', advice.baseline);
      const scale = ['', '%', 'points', 'stars'].includes(unit);
      return start === 0 && target > 0 && scale && words.neverNothing.test(title)
        ? found('baseline-first', 'start', advice.notNothing)
        : null;
    }
    case 'at-least':
      return lowBound === null ? found('no-measure', 'start', advice.noBound) : null;
    case 'at-most':
      return highBound === null ? found('no-measure', 'target', advice.noBound) : null;
    case 'between':
      return lowBound === null || highBound === null ? found('no-measure', 'start', advice.noBound) : null;
    case 'milestones':
      return steps === 0 ? found('no-measure', 'milestones', advice.noSteps) : null;
    case 'yes-no': {
      const moves = words.movement.test(title) && !/\d/.test(title) && !words.vaguePhrases.test(title);
      return moves ? found('no-measure', 'title', advice.moves) : null;
    }
    default:
      return null;
  }
}

const undated = ({ measure, steps, dated }: DraftKeyResult): Finding | null =>
  measure.kind === 'milestones' && steps > 0 && !dated ? found('no-deadline', 'milestones', advice.undatedSteps) : null;

function unit({ title, measure }: DraftKeyResult, words: CoachWords): Finding | null {
  const { unit: named, currency, startValue, targetValue, lowBound, highBound } = measure;
  if (named.trim() !== '' || currency !== null || words.unitInTitle.test(title)) return null;
  const counts = [startValue, targetValue, lowBound, highBound].some((value) => value !== null);
  return counts ? found('no-unit', 'unit', advice.unit) : null;
}

/** The words go one way and the numbers the other. */
function direction({ title, measure }: DraftKeyResult, words: CoachWords): Finding | null {
  const { kind, startValue: start, targetValue: target } = measure;
  if (kind === 'at-least' && says(words.atMost, title, measure.lowBound, words)) {
    return found('direction', 'title', advice.atMost);
  }
  if (kind === 'at-most' && says(words.atLeast, title, measure.highBound, words)) {
    return found('direction', 'title', advice.atLeast);
  }
  if (kind !== 'metric' || start === null || target === null || start === target) return null;
  const rises = target > start;
  const [first = ''] = wordsOf(title).filter((word) => word !== 'to' && word !== 'the');
  const stems = words.stems(first);
  if (rises && stems.some((stem) => words.down.has(stem))) return found('direction', 'target', advice.saysDown);
  if (!rises && stems.some((stem) => words.up.has(stem))) return found('direction', 'target', advice.saysUp);
  const badNews = rises && words.badNews.test(title) && !words.handled.test(title);
  return badNews ? found('direction', 'target', advice.badNews) : null;
}

/** Whether a title names this very limit; "homes without heat for more than 24 hours" names another number. */
function says(limit: RegExp, title: string, bound: number | null, words: CoachWords): boolean {
  const amount = limit.exec(title)?.[1]?.toLowerCase();
  return amount !== undefined && (words.numbers.get(amount) ?? Number(amount.replace(/,/g, ''))) === bound;
}

/** The least share of the start that a target should move it by; committed goals may be modest. */
const leastMove: Readonly<Record<GoalType, number>> = { stretch: 0.05, development: 0.05, committed: 0.02 };
/** Near a ceiling a small step is a large one: so much of what is left counts as well. */
const leastOfTheRest = 0.2;
const ceilings: Readonly<Record<string, number>> = { '%': 100, points: 100, stars: 5 };

function tooEasy({ measure }: DraftKeyResult, goalType: GoalType): Finding | null {
  const { kind, startValue: start, targetValue: target, unit: named } = measure;
  if (kind !== 'metric' || start === null || target === null || start === 0 || start === target) return null;
  const move = Math.abs(target - start);
  if (settle(move / Math.abs(start)) >= leastMove[goalType]) return null;
  const rest = (ceilings[named] ?? Number.POSITIVE_INFINITY) - start;
  if (target > start && rest > 0 && settle(move / rest) >= leastOfTheRest) return null;
  return found('sandbagged', 'target', advice.tooEasy);
}

/** Commit, target and stretch mean 90, 50 and 10 %: so much of the way must lie between two of them. */
const leastStep = 0.08;

function levels({ measure }: DraftKeyResult): Finding | null {
  const three = levelsOf(measure);
  if (three === null || measure.startValue === null) return null;
  const way = three.stretch - measure.startValue;
  const close = [three.target - three.commit, three.stretch - three.target].some((step) => step / way < leastStep);
  return close ? found('sandbagged', 'levels', advice.levels) : null;
}

function tooSure({ confidence }: DraftKeyResult, goalType: GoalType): Finding | null {
  if (confidence === null || confidence < (goalType === 'stretch' ? 9 : 10)) return null;
  return found('sandbagged', 'confidence', goalType === 'stretch' ? advice.sureOfStretch : advice.sure);
}
