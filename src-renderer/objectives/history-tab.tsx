import { useState } from 'react';
import { changeInWords, isAgreedNumber } from '#shared/history/domain';
import type { Measure } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';
import { useCall } from '../ipc/use-call';
import { Select } from '../ui/controls';
import { formatDay, formatInstant } from '../ui/dates';
import { formatNumber } from '../ui/numbers';
import css from './activity.module.css';

/** Every change of the objective or of one key result, in words: what, who, when and why. */
export function HistoryTab({ objective }: { objective: Objective }) {
  const [of, setOf] = useState<string>(objective.id);
  const options = [
    { value: objective.id as string, label: 'The objective' },
    ...objective.keyResultList.map(({ id, title }) => ({ value: id as string, label: title })),
  ];
  return (
    <div className={css.tab}>
      <Select always bare label="History of" value={of} options={options} onChange={setOf} />
      <Changes
        key={of}
        table={of === objective.id ? 'objectives' : 'key_results'}
        id={of}
        measure={objective.keyResultList.find(({ id }) => id === of) ?? null}
      />
    </div>
  );
}

type ChangesProps = { table: string; id: string; measure?: Measure | null };

/** The changes of one thing, in words, newest first; numbers of a key result in its measure. */
export function Changes({ table, id, measure = null }: ChangesProps) {
  const { data } = useCall('history.of', { table, id, limit: 200 });
  const number = (value: number) => formatNumber(value, Math.min(6, (String(value).split('.')[1] ?? '').length));
  const told = (data ?? []).flatMap((change) => {
    const words = changeInWords(change, number, measure, formatDay);
    return words === null ? [] : [{ change, words }];
  });
  if (data && told.length === 0) return <p className={css.none}>Nothing has been changed here yet.</p>;
  return (
    <ol className={css.list}>
      {told.map(({ change, words }) => (
        <li key={change.ts} className={css.item}>
          <span className={css.when}>{formatInstant(change.at)}</span>
          <span />
          <span className={css.said}>
            <span className={isAgreedNumber(change) ? css.agreed : undefined}>{words}</span>
            {change.reason !== '' && <span className={css.reason}>“{change.reason}”</span>}
          </span>
          <span className={css.who}>{change.authorName}</span>
        </li>
      ))}
    </ol>
  );
}
