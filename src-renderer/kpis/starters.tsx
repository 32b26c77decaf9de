import { useState } from 'react';
import type { StarterKey } from '#shared/kpis/contract';
import { starters } from '#shared/kpis/starters';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { Modal } from '../ui/modal';
import css from './kpis.module.css';
import { frequencyWords } from './words';

/** KPIs that most people teams watch, each with advice; the chosen ones are inserted as one step. */
export function Starters({ onDone }: { onDone: () => void }) {
  const [chosen, setChosen] = useState<readonly StarterKey[]>(starters.map(({ key }) => key));
  const insert = async () => {
    const said = ({ ids, skipped }: { ids: readonly string[]; skipped: number }) =>
      `${ids.length} ${ids.length === 1 ? 'KPI' : 'KPIs'} inserted${skipped > 0 ? `, ${skipped} were here already` : ''}`;
    if (await act('kpis.add-starters', { keys: [...chosen] }, said)) onDone();
  };
  return (
    <Modal title="Starter KPIs for people teams" opened onClose={onDone} width={640}>
      <ul className={css.starters}>
        {starters.map(({ key, name, description, advice, frequency }) => (
          <li key={key}>
            <Checkbox
              label={
                <span className={css.starter}>
                  <strong>{name}</strong>
                  <span className={css.muted}>{frequencyWords[frequency]}</span>
                  <span>{description}</span>
                  <span className={css.muted}>{advice}</span>
                </span>
              }
              checked={chosen.includes(key)}
              onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
          </li>
        ))}
      </ul>
      <p className={css.note}>The bounds are a beginning: put your own in their place.</p>
      <div className={css.foot}>
        <Button onClick={onDone}>Cancel</Button>
        <Button look="main" disabled={chosen.length === 0} onClick={() => void insert()}>
          Insert {chosen.length} {chosen.length === 1 ? 'KPI' : 'KPIs'}
        </Button>
      </div>
    </Modal>
  );
}
