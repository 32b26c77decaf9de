import type { Measure } from '#shared/key-results/contract';
import { normaliseMeasure } from '#shared/key-results/domain';

const empty: Measure = {
  kind: 'metric',
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
};

export const measure = (patch: Partial<Measure>): Measure => normaliseMeasure({ ...empty, ...patch });
export const metric = (startValue: number, targetValue: number): Measure => measure({ startValue, targetValue });
