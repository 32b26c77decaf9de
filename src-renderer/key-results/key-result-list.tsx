import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Objective } from '#shared/objectives/contract';
import { useKeys } from '../app/keys';
import { useWish } from '../app/wish';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import css from './key-result-list.module.css';
import { KeyResultRow } from './key-result-row';
import { Weights } from './levels';
import { NEW_KEY_RESULT, NewKeyResult } from './new-key-result';

type Props = {
  objective: Objective;
  selected: string | null;
  onOpen: (id: string) => void;
};

/** The key results of an objective, one line each. */
export function KeyResultList({ objective, selected, onOpen }: Props) {
  const [adding, setAdding] = useState(false);
  const rows = objective.keyResultList;
  useKeys(
    'Objective',
    objective.readOnly ? [] : [{ keys: 'n', label: 'New key result', changes: true, run: () => setAdding(true) }],
  );
  // an objective that has just been written goes on with its key results
  const { made } = useWish();
  useEffect(() => {
    if (made) document.getElementById(NEW_KEY_RESULT)?.focus();
  }, [made]);
  const add = !objective.readOnly && (
    <Button
      id={NEW_KEY_RESULT}
      changes
      icon={<IconPlus size={16} />}
      title="New key result (N)"
      onClick={() => setAdding(true)}
    >
      Key result
    </Button>
  );
  return (
    <section aria-labelledby="key-results-title" className={css.section}>
      <div className={css.head}>
        <h2 id="key-results-title" className={css.title}>
          Key results
        </h2>
        {rows.length > 0 && !adding && add}
      </div>
      {rows.length === 0 && !adding && (
        <EmptyState
          title="No key results yet"
          why="A key result says how you will know: a number that moves, not work that is done."
          action={add}
          example="Instead of “hold training sessions”: new managers who feel ready, from 55 to 80 %."
        />
      )}
      {rows.length > 0 && (
        <ul className={css.rows}>
          {rows.map((keyResult) => (
            <KeyResultRow
              key={keyResult.id}
              keyResult={keyResult}
              from={objective.from}
              to={objective.to}
              goalType={objective.goalType}
              selected={keyResult.id === selected}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      <Weights keyResults={rows} />
      {adding && <NewKeyResult objective={objective} onDone={() => setAdding(false)} />}
    </section>
  );
}
