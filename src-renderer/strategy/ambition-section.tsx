import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ambition } from '#shared/ambitions/contract';
import { act } from '../app/act';
import { call } from '../ipc/call';
import { Button, IconButton } from '../ui/button';
import { DateField } from '../ui/date-field';
import { TextField } from '../ui/field';
import { AddAmbition } from './add-ambition';
import { LinkObjective } from './link-objective';
import { ServingList } from './serving-list';
import css from './strategy.module.css';

type Props = { ambition: Ambition; all: readonly Ambition[]; beneath: readonly Ambition[] };

/** One step of the strategy, edited in place, with what hangs beneath it. */
export function AmbitionSection({ ambition, all, beneath }: Props) {
  const { id, horizon, title } = ambition;
  const [linking, setLinking] = useState(false);
  const isFar = horizon === 'five-year';
  return (
    <article className={css.ambition} data-horizon={horizon} aria-label={title}>
      <header className={css.head} data-calm>
        <span className={css.horizon}>{isFar ? 'Five years' : 'One year'}</span>
        <DateField
          bare
          label={`By when: ${title}`}
          value={ambition.dueOn}
          onSave={(dueOn) => void act('ambitions.update', { id, dueOn })}
        />
        <span className={css.buttons}>
          <Button changes look="plain" icon={<IconPlus size={16} />} onClick={() => setLinking(true)}>
            Link an objective
          </Button>
          <Order ambition={ambition} all={all} />
          <IconButton
            changes
            label={`Remove ${title}`}
            onClick={() => void act('ambitions.remove', { id }, 'Goal of the strategy removed')}
          >
            <IconX size={16} />
          </IconButton>
        </span>
      </header>
      <div className={css.title} data-calm>
        <TextField
          bare
          label={isFar ? 'Five-year goal' : 'One-year goal'}
          value={title}
          wraps
          maxLength={500}
          check={(text) => (text.trim() === '' ? 'A goal needs a title' : null)}
          onSave={(next) => call('ambitions.update', { id, title: next })}
        />
      </div>
      <div className={css.why} data-calm>
        <TextField
          bare
          label={`Why: ${title}`}
          placeholder="Why this, and not something else?"
          value={ambition.why}
          lines={1}
          maxLength={10_000}
          onSave={(why) => call('ambitions.update', { id, why })}
        />
      </div>
      {linking && <LinkObjective ambition={ambition} onDone={() => setLinking(false)} />}
      <ServingList ambition={ambition} />
      {isFar && (
        <div className={css.beneath}>
          {beneath.map((one) => (
            <AmbitionSection key={one.id} ambition={one} all={all} beneath={[]} />
          ))}
          <AddAmbition horizon="one-year" parentId={id} />
        </div>
      )}
    </article>
  );
}

/** Up and down among those that stand beside it. */
function Order({ ambition, all }: { ambition: Ambition; all: readonly Ambition[] }) {
  const siblings = all.filter(
    ({ horizon, parentId }) => horizon === ambition.horizon && parentId === ambition.parentId,
  );
  const at = siblings.findIndex(({ id }) => id === ambition.id);
  if (siblings.length < 2) return null;
  const move = (by: -1 | 1) => {
    const behind = by === 1 ? siblings[at + 1] : siblings[at - 2];
    void act('ambitions.move', { id: ambition.id, afterId: behind?.id ?? null });
  };
  return (
    <>
      <IconButton changes label={`Move ${ambition.title} up`} disabled={at === 0} onClick={() => move(-1)}>
        <IconArrowUp size={16} />
      </IconButton>
      <IconButton
        changes
        label={`Move ${ambition.title} down`}
        disabled={at === siblings.length - 1}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} />
      </IconButton>
    </>
  );
}
