import { daysBetween } from '#shared/kernel/dates';
import type { Kpi } from '#shared/kpis/contract';
import { Explain } from '../explain/explain';
import { Avatar } from '../ui/avatar';
import { type Column, DataTable } from '../ui/data-table';
import { Figure } from '../ui/figure';
import { Sparkline } from '../ui/sparkline';
import { HealthMark } from './health-mark';
import css from './kpis.module.css';
import { aimWords, dueWords, frequencyWords, unitOf } from './words';

type Props = {
  kpis: readonly Kpi[];
  selected: string | null;
  /** A panel stands beside the table: what it says as well gives way. */
  narrow: boolean;
  onOpen: (id: Kpi['id']) => void;
};

/** All KPIs, one a line: where each stands, where it should be, how it went, who asks and when. */
export function KpiTable({ kpis, selected, narrow, onOpen }: Props) {
  return (
    <DataTable
      label="KPIs"
      columns={narrow ? besidePanel : columns}
      rows={kpis}
      rowKey={({ id }) => id}
      selected={selected}
      onOpen={({ id }) => onOpen(id)}
      rowHeight={48}
    />
  );
}

const epoch = '2000-01-01' as Kpi['figures']['dueBy'];

const columns: readonly Column<Kpi>[] = [
  {
    id: 'name',
    title: 'KPI',
    width: 'minmax(200px, 1.2fr)',
    render: (kpi) => (
      <Name
        kpi={kpi}
        more={[
          kpi.teamName,
          kpi.children > 0 && `made of ${kpi.children}`,
          kpi.keyResults > 0 && feeds(kpi.keyResults),
        ]}
      />
    ),
  },
  {
    id: 'latest',
    title: 'Latest',
    width: '148px',
    align: 'end',
    render: (kpi) => (
      <Figure
        value={kpi.figures.latest?.value ?? null}
        unit={unitOf(kpi)}
        decimals={kpi.decimals}
        change={kpi.figures.change}
        better={kpi.figures.better}
      />
    ),
  },
  {
    id: 'aim',
    title: 'Healthy',
    width: '140px',
    from: 740,
    align: 'end',
    render: (kpi) => <span className={css.muted}>{aimWords(kpi)}</span>,
  },
  {
    id: 'health',
    title: 'Health',
    width: '116px',
    render: ({ id, name, figures }) => (
      <Explain subject={{ of: 'kpi', id, part: 'health' }} label={`the health of ${name}`} tab={false}>
        <HealthMark health={figures.health} />
      </Explain>
    ),
  },
  {
    id: 'course',
    title: 'Course',
    width: '108px',
    from: 1000,
    render: (kpi) => (
      <Sparkline
        points={kpi.recent.map(({ date, value }) => ({ at: daysBetween(epoch, date), value }))}
        decimals={kpi.decimals}
        label={`Course of ${kpi.name}`}
      />
    ),
  },
  {
    id: 'owner',
    title: 'Owner',
    width: 'minmax(160px, 1fr)',
    from: 930,
    render: ({ ownerName }) =>
      ownerName === null ? (
        <span className={css.muted}>Nobody yet</span>
      ) : (
        <span className={css.who} title={ownerName}>
          <Avatar name={ownerName} beside />
          <span className="one-line">{ownerName}</span>
        </span>
      ),
  },
  {
    id: 'due',
    title: 'Reading',
    width: '92px',
    from: 580,
    render: ({ figures, frequency, children }) => (
      <span className={css.what}>
        <span className={figures.due ? css.due : css.muted}>
          {figures.due ? dueWords(figures) : children > 0 ? '' : 'done'}
        </span>
        <span className={css.detail}>{frequencyWords[frequency]}</span>
      </span>
    ),
  },
];

/** Beside a panel, which says the rest: which KPI and whose, where it stands. */
const besidePanel: readonly Column<Kpi>[] = [
  {
    id: 'name',
    title: 'KPI',
    width: 'minmax(180px, 1fr)',
    render: (kpi) => <Name kpi={kpi} more={[kpi.ownerName, kpi.teamName]} />,
  },
  ...columns.filter(({ id }) => id === 'latest' || id === 'health'),
];

function Name({ kpi: { name }, more }: { kpi: Kpi; more: readonly (string | false | null)[] }) {
  const detail = more.filter(Boolean).join(' · ');
  return (
    <span className={css.what}>
      <span className="one-line" title={name} dir="auto">
        {name}
      </span>
      <span className={css.detail} title={detail}>
        {detail}
      </span>
    </span>
  );
}

const feeds = (count: number): string => `moves ${count} ${count === 1 ? 'key result' : 'key results'}`;
