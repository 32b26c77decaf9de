import type { Measure } from '#shared/key-results/contract';
import type { ResultTemplate } from './library/templates';
import type { Random } from './random';

const blank = {
  unit: '',
  currency: null,
  decimals: 0,
  startValue: null,
  targetValue: null,
  lowBound: null,
  highBound: null,
  criticalValue: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
} as const;

/** Colours without a number. */
export const colourOnly: Measure = { ...blank, kind: 'colour-only' };

/** Rounds to so many digits behind the point. */
export const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** As people set targets: above a thousand to two figures and a half, else to the digits that are shown. */
const asTarget = (value: number, decimals: number): number => {
  if (Math.abs(value) < 1000) return roundTo(value, decimals);
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1) / 2;
  return Math.round(value / step) * step;
};

/** The lowest and highest value that a unit allows. */
export function unitRange(unit: string): readonly [low: number, high: number] {
  if (unit.startsWith('%')) return [0, 100];
  if (unit === 'points') return [-100, 100];
  if (unit === 'stars') return [1, 5];
  return [0, Number.MAX_SAFE_INTEGER];
}

/** A measure with numbers of its own. `levels` gives a metric commit, target and stretch where there is room for them. */
export function drawMeasure(template: ResultTemplate, random: Random, levels: boolean): Measure {
  switch (template.kind) {
    case 'metric': {
      const { unit, currency, decimals } = template;
      const startValue = asTarget(random.real(...template.start), decimals);
      const targetValue = asTarget(random.real(...template.target), decimals);
      const metric: Measure = { ...blank, kind: 'metric', unit, currency, decimals, startValue, targetValue };
      return levels ? withLevels(metric, startValue, targetValue) : metric;
    }
    case 'at-least':
    case 'at-most': {
      const { kind, unit, decimals, bound, critical: criticalValue } = template;
      const low = kind === 'at-least';
      return {
        ...blank,
        kind,
        unit,
        decimals,
        criticalValue,
        lowBound: low ? bound : null,
        highBound: low ? null : bound,
      };
    }
    case 'between': {
      const { kind, unit, decimals, low: lowBound, high: highBound } = template;
      return { ...blank, kind, unit, decimals, lowBound, highBound };
    }
    case 'baseline':
      return { ...blank, kind: 'baseline', unit: template.unit, decimals: template.decimals };
    case 'milestones':
    case 'yes-no':
      return { ...blank, kind: template.kind };
  }
}

/** Commit short of the target, stretch beyond it; the metric as it was where rounding or the unit leaves no room. */
function withLevels(metric: Measure, start: number, target: number): Measure {
  const way = target - start;
  const commitLevel = asTarget(start + way * 0.55, metric.decimals);
  const stretchLevel = asTarget(start + way * 1.35, metric.decimals);
  const [low, high] = unitRange(metric.unit);
  const sign = Math.sign(way);
  const rising = [commitLevel - start, target - commitLevel, stretchLevel - target].every((step) => step * sign > 0);
  if (!rising || stretchLevel < low || stretchLevel > high) return metric;
  return { ...metric, commitLevel, targetLevel: target, stretchLevel };
}
