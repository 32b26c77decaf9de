import { useState } from 'react';
import type { Ambition } from '#shared/ambitions/contract';
import { act } from '../app/act';
import { useCycle } from '../app/cycle';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { Picker } from '../ui/picker';
import css from './strategy.module.css';

/** Says which objective of the cycle in view serves a step: at first those that lead up to nothing else. */
export function LinkObjective({ ambition, onDone }: { ambition: Ambition; onDone: () => void }) {
  const { cycle } = useCycle();
  const [all, setAll] = useState(false);
  const { data } = useCall('objectives.list', {
    ...(cycle && !all ? { cycleId: cycle.id } : {}),
    states: ['draft', 'published'],
    sort: 'title',
    limit: 2000,
  });
  const known = new Set<string>(ambition.objectives.map(({ id }) => id));
  const rows = (data?.rows ?? []).filter((row) => !known.has(row.id) && (all || !row.aligned));
  return (
    <form
      className={css.link}
      aria-label={`Link an objective to ${ambition.title}`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <Picker
        label={`Which objective serves ${ambition.title}?`}
        value={null}
        options={rows.map(({ id, title, teamName, ownerName }) => ({
          id,
          label: title,
          detail: teamName ?? ownerName ?? '',
        }))}
        onPick={(id) => {
          if (id === null) return;
          void act('objectives.update', { id, ambitionId: ambition.id }).then(onDone);
        }}
      />
      <Checkbox label="Of every cycle, aligned or not" checked={all} onChange={setAll} />
      <Button look="plain" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}
