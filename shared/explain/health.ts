import type { Status } from '#shared/kernel/vocabulary';
import type { Health, Kpi } from '#shared/kpis/contract';
import { healthyRange } from '#shared/kpis/domain';
import { type Input, inWords, line, type Told } from './words';

const word: Readonly<Record<Health, string>> = {
  healthy: 'healthy',
  edge: 'at the edge',
  unhealthy: 'unhealthy',
  quiet: 'quiet',
  none: 'no figure',
};
const mark: Readonly<Record<Health, Status>> = {
  healthy: 'on-track',
  edge: 'behind',
  unhealthy: 'at-risk',
  quiet: 'quiet',
  none: 'not-started',
};

const rolled = {
  none: '',
  sum: 'the sum of its parts',
  average: 'the mean of its parts',
  weighted: 'the mean of its parts by weight',
} as const;

type Part = {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly latest: number | null;
  readonly health: Health;
};

/** Where a KPI's health comes from: its latest value against its range, and silence. */
export function explainHealth(kpi: Kpi, parts: readonly Part[]): Told {
  const { figures } = kpi;
  const unit = kpi.currency ?? kpi.unit;
  const range = healthyRange(kpi, figures.target);
  const bounds: readonly (readonly [string, number | null])[] = [
    ['healthy from', range.low],
    ['healthy up to', range.high],
    ['unhealthy below', range.criticalLow],
    ['unhealthy above', range.criticalHigh],
  ];
  const inputs: Input[] = [
    line('latest value', inWords(figures.latest?.value ?? null, unit), figures.latest?.date ?? 'no reading yet'),
    ...bounds.flatMap(([label, value]) => (value === null ? [] : [line(label, inWords(value, unit))])),
    ...(figures.target === null ? [] : [line('target of the period', inWords(figures.target, unit))]),
    ...parts.map(({ id, name, weight, latest, health }) =>
      line(
        name,
        inWords(latest, unit),
        kpi.rollUp === 'weighted' ? `weight ${weight}, ${word[health]}` : word[health],
        {
          of: 'kpi',
          id,
          part: 'health',
        },
      ),
    ),
  ];
  return {
    about: 'Health',
    figure: word[figures.health],
    status: mark[figures.health],
    formula: 'inside the range healthy, between it and the critical value at the edge, beyond that unhealthy',
    filled: parts.length > 0 && figures.latest ? `${rolled[kpi.rollUp]} = ${inWords(figures.latest.value, unit)}` : '',
    inputs,
    rule:
      figures.health === 'quiet'
        ? 'A whole period has passed without a reading: silence is never green.'
        : 'The target of a period takes the place of the bound that it moves. A value on a bound is inside.',
    source: 'Okra rule: KPIs are watched for good',
  };
}
