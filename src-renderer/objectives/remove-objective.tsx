import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { counted } from '#shared/kernel/counted';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import css from './remove-objective.module.css';

/** Takes an objective out of the document, after saying what goes with it. */
export function RemoveObjective({ objective }: { objective: Objective }) {
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState(false);
  const going = useGoing(objective, asking);
  const [, go] = useLocation();
  const ask = () => setAsking(true);
  useKeys('Objective', [{ keys: 'Delete', label: 'Remove the objective', changes: true, findable: true, run: ask }]);
  const keep = () => {
    setAsking(false);
    setKept(true);
  };
  const remove = async () => {
    const { id, title } = objective;
    if (await act('objectives.remove', { id }, `Removed: ${title}`)) go('/objectives');
  };
  if (!asking || going === null)
    return (
      <div>
        <Button changes look="plain" autoFocus={kept} icon={<IconTrash size={16} />} onClick={ask}>
          Remove objective
        </Button>
      </div>
    );
  return (
    <section
      className={css.question}
      aria-label="Remove objective"
      onKeyDown={(event) => event.key === 'Escape' && keep()}
    >
      <p className={css.words} role="alert">
        {going} Undo brings everything back.
      </p>
      <Button changes onClick={() => void remove()}>
        Remove it
      </Button>
      <Button look="plain" autoFocus onClick={keep}>
        Keep it
      </Button>
    </section>
  );
}

/** What goes with it, in a sentence; null until all of it is known. */
function useGoing({ id, keyResultList, parents, children }: Objective, enabled: boolean): string | null {
  const { data: initiatives } = useCall('initiatives.list', { objectiveId: id }, { enabled });
  const { data: contributors } = useCall('contributors.of-objective', { objectiveId: id }, { enabled });
  if (!initiatives || !contributors) return null;
  const [results, links] = [keyResultList.length, parents.length + children.length];
  const parts = [
    results > 0 && `${counted(results, 'key result')} with ${results === 1 ? 'its' : 'their'} check-ins`,
    initiatives.length > 0 && counted(initiatives.length, 'initiative'),
    contributors.length > 0 && `the part of ${counted(contributors.length, 'contributor')}`,
    links > 0 && `${counted(links, 'link')} to other objectives`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'Remove this objective? Nothing hangs on it.';
  return `Remove this objective? With it go ${listed.format(parts)}.`;
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
