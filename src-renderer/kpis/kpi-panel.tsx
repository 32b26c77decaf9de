import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { IsoDate } from '#shared/kernel/dates';
import type { KpiId } from '#shared/kernel/ids';
import type { KpiPage } from '#shared/kpis/contract';
import { healthyRange } from '#shared/kpis/domain';
import { act } from '../app/act';
import { Explain } from '../explain/explain';
import { useCall } from '../ipc/use-call';
import { IconButton } from '../ui/button';
import type { Band } from '../ui/charts/props';
import { TargetBars } from '../ui/charts/target-bars';
import { TrendChart } from '../ui/charts/trend-chart';
import { Tabs } from '../ui/controls';
import { formatDay } from '../ui/dates';
import { ErrorNote } from '../ui/error-note';
import { formatChange } from '../ui/numbers';
import { Panel } from '../ui/panel';
import { Skeleton } from '../ui/skeleton';
import { StatusMark } from '../ui/status-mark';
import { HealthMark } from './health-mark';
import { KpiReadings } from './kpi-readings';
import { KpiSettings } from './kpi-settings';
import { KpiTargets } from './kpi-targets';
import css from './kpis.module.css';
import { Promote } from './promote';
import { aimWords, healthStatus, periodWords, unitOf, valueWords } from './words';

type Tab = 'course' | 'readings' | 'targets' | 'settings';
type Props = { id: KpiId; onClose: () => void; onOpen: (id: KpiId) => void };

/** One KPI at the right: its course, readings, targets, parts, and the way to make it a key result. */
export function KpiPanel({ id, onClose, onOpen }: Props) {
  const { data: kpi, error } = useCall('kpis.get', { id });
  const [tab, setTab] = useState<Tab>('course');
  const away = kpi?.archivedOn != null;
  return (
    <Panel
      title={kpi?.name ?? 'KPI'}
      label={`KPI ${kpi?.name ?? ''}`}
      remember="kpi"
      onClose={onClose}
      tools={
        kpi && (
          <>
            <IconButton
              changes
              label={away ? 'Take back' : 'Put away'}
              onClick={() =>
                void act('kpis.update', { id, archived: !away }, away ? `${kpi.name} is back` : `Put away ${kpi.name}`)
              }
            >
              {away ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
            </IconButton>
            <IconButton
              changes
              label="Remove KPI"
              onClick={() => {
                onClose();
                void act('kpis.remove', { id }, `Removed ${kpi.name}`);
              }}
            >
              <IconTrash size={16} />
            </IconButton>
          </>
        )
      }
    >
      {error && <ErrorNote error={error} />}
      {!kpi && !error && <Skeleton rows={6} />}
      {kpi && (
        <div className={css.panel}>
          <Now kpi={kpi} />
          <Tabs
            label="Of this KPI"
            value={tab}
            onChange={setTab}
            tabs={[
              { value: 'course', label: 'Course' },
              { value: 'readings', label: 'Readings' },
              { value: 'targets', label: 'Targets' },
              { value: 'settings', label: 'Definition' },
            ]}
          >
            {tab === 'course' && <CourseOf kpi={kpi} onOpen={onOpen} />}
            {tab === 'readings' && <KpiReadings kpi={kpi} />}
            {tab === 'targets' && <KpiTargets kpi={kpi} />}
            {tab === 'settings' && <KpiSettings kpi={kpi} />}
          </Tabs>
        </div>
      )}
    </Panel>
  );
}

function Now({ kpi }: { kpi: KpiPage }) {
  const { latest, change, health } = kpi.figures;
  const aim = aimWords(kpi);
  return (
    <div>
      <p className={css.now}>
        <strong>{valueWords(latest?.value ?? null, kpi)}</strong>
        <Explain subject={{ of: 'kpi', id: kpi.id, part: 'health' }} label="the health">
          <HealthMark health={health} />
        </Explain>
      </p>
      <p className={css.note}>
        {[
          latest ? formatDay(latest.date) : 'No reading yet',
          change !== null && `${formatChange(change, kpi.decimals)} since the one before`,
          aim && `healthy ${aim}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {kpi.description !== '' && <p className={css.muted}>{kpi.description}</p>}
    </div>
  );
}

function CourseOf({ kpi, onOpen }: { kpi: KpiPage; onOpen: (id: KpiId) => void }) {
  const values = kpi.series.map(({ date, value }) => ({ day: date, value }));
  const past = kpi.periods.filter(({ value }) => value !== null);
  return (
    <div className={css.panel}>
      {values.length > 0 && (
        <TrendChart
          title="All readings"
          values={values}
          expected={targetSteps(kpi)}
          expectedLabel="Target"
          steps
          bands={bandsOf(kpi)}
          unit={unitOf(kpi)}
          decimals={kpi.decimals}
          height={190}
          {...spanOf(values)}
        />
      )}
      {past.length > 1 && kpi.periods.some(({ target }) => target !== null) && (
        <TargetBars
          title="Against the target, by period"
          unit={unitOf(kpi)}
          decimals={kpi.decimals}
          bars={past.map(({ from, value, target, health }) => ({
            label: periodWords(from, kpi.frequency),
            value,
            target,
            status: healthStatus[health],
          }))}
        />
      )}
      {kpi.parts.length > 0 && (
        <section>
          <h3>Made of</h3>
          <ul className={css.list}>
            {kpi.parts.map((part) => (
              <li key={part.id}>
                <button type="button" className={css.link} onClick={() => onOpen(part.id)}>
                  {part.name}
                </button>
                {kpi.rollUp === 'weighted' && <span className={css.note}>weight {part.weight}</span>}
                <span className="numbers">{valueWords(part.latest?.value ?? null, kpi)}</span>
                <HealthMark health={part.health} compact />
              </li>
            ))}
          </ul>
          {kpi.rollUp !== 'none' && <p className={css.note}>A period counts once every part has reported in it.</p>}
        </section>
      )}
      <section>
        <h3>Key results that it moves</h3>
        {kpi.linked.length === 0 && <p className={css.note}>None yet.</p>}
        {kpi.linked.length > 0 && (
          <ul className={css.list}>
            {kpi.linked.map((one) => (
              <li key={one.id}>
                <Link href={`/objectives/${one.objectiveId}`} className="one-line" title={one.objectiveTitle}>
                  {one.title}
                </Link>
                <span className={css.note}>{one.cycleName}</span>
                <StatusMark status={one.status} compact />
              </li>
            ))}
          </ul>
        )}
        <Promote kpi={kpi} />
      </section>
    </div>
  );
}

function targetSteps(kpi: KpiPage) {
  return kpi.periods.flatMap(({ from, target }) => (target === null ? [] : [{ day: from, value: target }]));
}

function spanOf(values: readonly { readonly day: IsoDate }[]) {
  const [first, last] = [values[0]?.day, values.at(-1)?.day];
  return first && last ? { from: first, to: last } : {};
}

function bandsOf(kpi: KpiPage): readonly Band[] {
  const { low, high, criticalLow, criticalHigh } = healthyRange(kpi, kpi.figures.target);
  if (low === null && high === null) return [];
  return [
    { from: low, to: high, tone: 'good', label: 'Healthy' },
    ...(low !== null && criticalLow !== null
      ? [{ from: criticalLow, to: low, tone: 'edge' as const, label: 'At the lower edge' }]
      : []),
    ...(high !== null && criticalHigh !== null
      ? [{ from: high, to: criticalHigh, tone: 'edge' as const, label: 'At the upper edge' }]
      : []),
  ];
}
