import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import css from './remove-objective.module.css';

/** Takes an objective out of the document, after saying what goes with it. */
export function RemoveObjective({ objective }: { objective: Objective }) {
  const [asking, setAsking] = useState(false);
  const [, go] = useLocation();
  const ask = () => setAsking(true);
  useKeys('Objective', [{ keys: 'Delete', label: 'Remove the objective', changes: true, findable: true, run: ask }]);
  const remove = async () => {
    const { id, title } = objective;
    if (await act('objectives.remove', { id }, `Removed: ${title}`)) go('/objectives');
  };
  if (!asking)
    return (
      <div>
        <Button changes look="plain" icon={<IconTrash size={16} />} onClick={ask}>
          Remove objective
        </Button>
      </div>
    );
  return (
    <section
      className={css.question}
      aria-label="Remove objective"
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p className={css.words} role="alert">
        {hangsOn(objective)} Undo brings everything back.
      </p>
      <Button changes onClick={() => void remove()}>
        Remove it
      </Button>
      <Button look="plain" autoFocus onClick={() => setAsking(false)}>
        Keep it
      </Button>
    </section>
  );
}

/** What goes with it, in a sentence. */
function hangsOn({ keyResultList, openInitiatives, parents, children }: Objective): string {
  const links = parents.length + children.length;
  const parts = [
    keyResultList.length > 0 && `${counted(keyResultList.length, 'key result')} with their check-ins`,
    openInitiatives > 0 && counted(openInitiatives, 'open initiative'),
    links > 0 && `${counted(links, 'link')} to other objectives`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'Remove this objective? Nothing hangs on it.';
  const last = parts.at(-1);
  const all = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return `Remove this objective? With it go ${all}.`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
