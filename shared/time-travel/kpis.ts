import type { IsoDate } from '../kernel/dates';
import type { Health } from '../kpis/contract';
import type { Change } from './contract';
import type { Teller } from './difference';
import { type Bounds, isEasier } from './domain';

export type KpiStanding = {
  readonly name: string;
  readonly owner: string;
  readonly teamId: string | null;
  readonly teamName: string;
  readonly unit: string;
  readonly putAway: boolean;
  readonly lowBound: number | null;
  readonly highBound: number | null;
  readonly criticalLow: number | null;
  readonly criticalHigh: number | null;
  /** The target of a period by its first day, with the row that holds it. */
  readonly targets: ReadonlyMap<IsoDate, { readonly id: string; readonly value: number | null }>;
  readonly readings: number;
  readonly latest: { readonly date: IsoDate; readonly value: number } | null;
  readonly health: Health;
};

/** What has become different of a KPI between two days; undefined where it was not there. `told` of a target by its row. */
export function changesOfKpi(
  was: KpiStanding | undefined,
  is: KpiStanding | undefined,
  told: Teller,
  toldTarget: (id: string) => Teller,
): Change[] {
  if (!is) return was ? [{ kind: 'removed', ...told('deleted') }] : [];
  if (!was) return [{ kind: 'added', state: 'published', ...told('*') }, ...readings(undefined, is)];
  const text = (field: string, column: string, before: string, after: string): Change[] =>
    before === after ? [] : [{ kind: 'text', field, before, after, ...told(column) }];
  return [
    ...text('State', 'archived_on', stateOf(was), stateOf(is)),
    ...text('Title', 'name', was.name, is.name),
    ...text('Owner', 'owner_id', was.owner, is.owner),
    ...text('Team', 'team_id', was.teamName, is.teamName),
    ...bounds(was, is, told),
    ...targets(was, is, toldTarget),
    ...readings(was, is),
    ...health(was, is),
  ];
}

const stateOf = ({ putAway }: KpiStanding): string => (putAway ? 'put away' : 'watched');

const limits = [
  { field: 'Healthy from', column: 'low_bound', key: 'lowBound', side: 'lowBound' },
  { field: 'Healthy up to', column: 'high_bound', key: 'highBound', side: 'highBound' },
  { field: 'Unhealthy below', column: 'critical_low', key: 'criticalLow', side: 'lowBound' },
  { field: 'Unhealthy above', column: 'critical_high', key: 'criticalHigh', side: 'highBound' },
] as const;

const noBounds: Bounds = {
  startValue: null,
  targetValue: null,
  lowBound: null,
  highBound: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
};

function bounds(was: KpiStanding, is: KpiStanding, told: Teller): Change[] {
  return limits.flatMap(({ field, column, key, side }): Change[] => {
    const [before, after] = [was[key], is[key]];
    if (before === after) return [];
    const easier = isEasier(side, { ...noBounds, [side]: before }, { ...noBounds, [side]: after });
    return [{ kind: 'target', field, before, after, unit: is.unit, easier, ...told(column) }];
  });
}

function targets(was: KpiStanding, is: KpiStanding, toldTarget: (id: string) => Teller): Change[] {
  const days = [...new Set([...was.targets.keys(), ...is.targets.keys()])].sort();
  return days.flatMap((startsOn): Change[] => {
    const [old, now] = [was.targets.get(startsOn), is.targets.get(startsOn)];
    const [before, after] = [old?.value ?? null, now?.value ?? null];
    if (before === after) return [];
    const column = now === undefined ? 'deleted' : old === undefined ? '*' : 'value';
    const told = toldTarget((now ?? old)?.id ?? '')(column);
    return [{ kind: 'period-target', startsOn, before, after, unit: is.unit, ...told }];
  });
}

function readings(was: KpiStanding | undefined, is: KpiStanding): Change[] {
  const count = is.readings - (was?.readings ?? 0);
  if (count <= 0 || is.latest === null) return [];
  const { date, value } = is.latest;
  return [{ kind: 'readings', count, before: was?.latest?.value ?? null, after: value, date, unit: is.unit }];
}

/** What was put away is watched no longer. */
const health = (was: KpiStanding, is: KpiStanding): Change[] =>
  was.health === is.health || is.putAway ? [] : [{ kind: 'health', before: was.health, after: is.health }];
