import type { ClipboardEvent } from 'react';
import type { KpiPage, KpiPeriod } from '#shared/kpis/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { useCommand } from '../ipc/use-call';
import { NumberField } from '../ui/field';
import { parseNumber } from '../ui/numbers';
import { HealthMark } from './health-mark';
import css from './kpis.module.css';
import { periodWords, valueWords } from './words';

/** Targets by period, newest last. A column copied out of a spreadsheet fills the periods from where it is pasted. */
export function KpiTargets({ kpi }: { kpi: KpiPage }) {
  const { today } = useFrame();
  const set = useCommand('kpis.set-targets');
  const paste = (event: ClipboardEvent, index: number) => {
    const numbers = columnOf(event.clipboardData.getData('text'));
    if (numbers.length < 2) return;
    event.preventDefault();
    const targets = numbers.flatMap((value, place) => {
      const period = kpi.periods[index + place];
      return period ? [{ startsOn: period.from, value }] : [];
    });
    void act('kpis.set-targets', { id: kpi.id, targets }, `${targets.length} targets pasted`);
  };
  const isNow = ({ from, to }: KpiPeriod) => today !== null && from <= today && today <= to;
  return (
    <div className={css.panel}>
      <p className={css.note}>
        A target stands until the next one, and takes the place of the healthy bound. Paste a column to fill several.
      </p>
      <table className={css.grid}>
        <thead>
          <tr>
            <th scope="col">Period from</th>
            <th scope="col">Reached</th>
            <th scope="col">Target</th>
            <th scope="col">Health</th>
          </tr>
        </thead>
        <tbody>
          {kpi.periods.map((period, index) => (
            <tr key={period.from} data-now={isNow(period) || undefined} onPaste={(event) => paste(event, index)}>
              <th scope="row">
                {periodWords(period.from, kpi.frequency)}
                {isNow(period) && ' · now'}
              </th>
              <td>{valueWords(period.value, kpi)}</td>
              <td>
                <NumberField
                  bare
                  optional
                  label={`Target from ${periodWords(period.from, kpi.frequency)}`}
                  value={period.ownTarget}
                  placeholder={period.target === null ? '' : String(period.target)}
                  onSave={(value) => set.mutateAsync({ id: kpi.id, targets: [{ startsOn: period.from, value }] })}
                />
              </td>
              <td>{period.value !== null && <HealthMark health={period.health} compact />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The numbers of a pasted column (or row), in order; what is no number is left out. */
export const columnOf = (text: string): readonly number[] =>
  text
    .split(/[\t\r\n]+/)
    .map((part) => parseNumber(part))
    .filter((value) => value !== null);
