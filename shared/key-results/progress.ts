import { clamp, settle } from '#shared/kernel/numbers';
import type { Measure } from './contract';
import { type Levels, levelsOf } from './measure';

/** Shares; 1 is the whole. Null where the kind, or a missing measure or value, gives no figure. */
export type Progress = {
  /** Unclamped: over-achievement is above 1, moving the wrong way below 0. */
  readonly raw: number | null;
  /** What counts and is shown, 0 to 1. */
  readonly progress: number | null;
  /** Straight from start to target, only where levels make it differ. */
  readonly linear: number | null;
};

export type Step = { readonly weight: number; readonly dueOn: string | null; readonly doneOn: string | null };

const none: Progress = { raw: null, progress: null, linear: null };

function figure(raw: number, linear: number | null = null): Progress {
  if (!Number.isFinite(raw)) return none; // values so far apart that their distance is no number
  return { raw: settle(raw), progress: clamp(settle(raw), 0, 1), linear: linear === null ? null : settle(linear) };
}

/**
 * Progress of a key result at a value (null: nothing measured yet). A metric or a yes/no without a value is at 0, a
 * stay-kind has no figure; baselines and colours never have one.
 */
export function progressOf(measure: Measure, value: number | null, steps: readonly Step[]): Progress {
  switch (measure.kind) {
    case 'metric':
      return metricProgress(measure, value);
    case 'at-least':
    case 'at-most':
    case 'between': {
      const share = value === null ? null : stayShare(measure, value);
      return share === null ? none : figure(share);
    }
    case 'milestones': {
      const share = shareOfSteps(steps, (step) => step.doneOn !== null);
      return share === null ? none : figure(share);
    }
    case 'yes-no':
      return figure(value !== null && value >= 1 ? 1 : 0);
    case 'baseline':
    case 'colour-only':
      return none;
  }
}

function metricProgress(measure: Measure, value: number | null): Progress {
  const { startValue: start, targetValue: target } = measure;
  if (start === null || target === null || start === target) return none;
  const current = value ?? start;
  const linear = (current - start) / (target - start);
  const levels = levelsOf(measure);
  return levels ? figure(levelScore(start, levels, current), linear) : figure(linear);
}

/**
 * Score on the three levels: piecewise linear through start 0, commit 0.3, target 0.7, stretch 1.0 (OKRs.com); the
 * outer pieces run on beyond their ends.
 */
export function levelScore(start: number, levels: Levels, value: number): number {
  const way = Math.sign(levels.stretch - start);
  const beyond = (mark: number) => (value - mark) * way >= 0;
  const piece = (from: number, to: number, low: number, high: number) =>
    low + ((value - from) / (to - from)) * (high - low);
  if (beyond(levels.target)) return settle(piece(levels.target, levels.stretch, 0.7, 1));
  if (beyond(levels.commit)) return settle(piece(levels.commit, levels.target, 0.3, 0.7));
  return settle(piece(start, levels.commit, 0, 0.3));
}

/** 1 inside the bounds (inclusive), else 0, or linear from 0 at the critical value; null without a bound. */
function stayShare(measure: Measure, value: number): number | null {
  const low = measure.kind === 'at-most' ? null : measure.lowBound;
  const high = measure.kind === 'at-least' ? null : measure.highBound;
  if (low === null && measure.kind !== 'at-most') return null;
  if (high === null && measure.kind !== 'at-least') return null;
  const settled = settle(value);
  if (low !== null && settled < settle(low)) return towards(low, measure.criticalValue, value, -1);
  if (high !== null && settled > settle(high)) return towards(high, measure.criticalValue, value, 1);
  return 1;
}

/** How far `value` is from a critical value back to the bound, on the side where the critical value lies. */
function towards(bound: number, critical: number | null, value: number, side: -1 | 1): number {
  if (critical === null || Math.sign(critical - bound) !== side) return 0;
  return clamp(settle((value - critical) / (bound - critical)), 0, 1);
}

/** Is a stay-kind's value inside its bounds? Null for other kinds, without a value or without a bound. */
export function isInside(measure: Measure, value: number | null): boolean | null {
  if (measure.kind !== 'at-least' && measure.kind !== 'at-most' && measure.kind !== 'between') return null;
  const share = value === null ? null : stayShare({ ...measure, criticalValue: null }, value);
  return share === null ? null : share === 1;
}

/** Weight of the steps that `counts` names, as a share of all; null where there is no weight. */
export function shareOfSteps(steps: readonly Step[], counts: (step: Step) => boolean): number | null {
  let all = 0;
  let some = 0;
  for (const step of steps) {
    all += step.weight;
    if (counts(step)) some += step.weight;
  }
  return all > 0 ? settle(some / all) : null;
}
