import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import type { Change, ChangedKpi, ChangedObjective, Difference } from '#shared/time-travel/contract';
import { changeText, NO_TEAM, tellerText } from '#shared/time-travel/words';
import { healthStatus } from '../kpis/words';
import { StatusShape } from '../ui/status-mark';
import { VirtualList } from '../ui/virtual-list';
import css from './difference.module.css';
import { writing } from './writing';

type Row =
  | { readonly kind: 'team'; readonly key: string; readonly name: string; readonly count: string }
  | { readonly kind: 'objective'; readonly key: string; readonly objective: ChangedObjective }
  | { readonly kind: 'kpi'; readonly key: string; readonly kpi: ChangedKpi };

/** Teams and their changed objectives and KPIs. `whole`: all of it at once, for the printer. */
export function DifferenceList({ difference, whole }: { difference: Difference; whole: boolean }) {
  const rows = useMemo(() => rowsOf(difference), [difference]);
  if (whole) return <div>{rows.map((row) => draw(row))}</div>;
  return (
    <VirtualList
      {...(css.list === undefined ? {} : { className: css.list })}
      count={rows.length}
      rowHeight={88}
      measured
      rowKey={(index) => rows[index]?.key ?? String(index)}
      render={(index) => {
        const row = rows[index];
        return row ? draw(row) : null;
      }}
    />
  );
}

const rowsOf = ({ teams }: Difference): Row[] =>
  teams.flatMap(({ id, name, objectives, kpis }): Row[] => [
    { kind: 'team', key: `team ${id}`, name: name || NO_TEAM, count: countOf(objectives.length, kpis.length) },
    ...objectives.map((objective): Row => ({ kind: 'objective', key: objective.id, objective })),
    ...kpis.map((kpi): Row => ({ kind: 'kpi', key: kpi.id, kpi })),
  ]);

const countOf = (objectives: number, kpis: number): string =>
  [
    objectives === 0 ? '' : objectives === 1 ? '1 objective' : `${objectives} objectives`,
    kpis === 0 ? '' : kpis === 1 ? '1 KPI' : `${kpis} KPIs`,
  ]
    .filter(Boolean)
    .join(', ');

function draw(row: Row): ReactNode {
  if (row.kind === 'objective') return <Objective key={row.key} objective={row.objective} />;
  if (row.kind === 'kpi') return <Kpi key={row.key} kpi={row.kpi} />;
  return (
    <h2 key={row.key} className={css.team}>
      <span dir="auto">{row.name}</span>
      <span className={css.count}>{row.count}</span>
    </h2>
  );
}

function Objective({ objective: { id, title, there, changes, keyResults } }: { objective: ChangedObjective }) {
  return (
    <section className={css.objective}>
      <h3 dir="auto">{there ? <Link href={`/objectives/${id}`}>{title}</Link> : title}</h3>
      <Changes changes={changes} />
      {keyResults.map((result) => (
        <div key={result.id} className={css.result}>
          <h4 dir="auto">{result.title}</h4>
          <Changes changes={result.changes} />
        </div>
      ))}
    </section>
  );
}

function Kpi({ kpi: { id, name, there, changes } }: { kpi: ChangedKpi }) {
  return (
    <section className={css.objective}>
      <h3 dir="auto">
        <span className={css.kind}>KPI</span> {there ? <Link href={`/kpis/${id}`}>{name}</Link> : name}
      </h3>
      <Changes changes={changes} />
    </section>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={css.changes}>
      {changes.map((change, index) => {
        const told = tellerText(change, writing);
        return (
          <li key={index}>
            {change.kind === 'status' && <StatusShape status={change.after} />}
            {change.kind === 'health' && <StatusShape status={healthStatus[change.after]} />}
            <span>
              <span dir="auto">{changeText(change, writing)}</span>
              {told && (
                <span className={css.told} dir="auto">
                  {told}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
