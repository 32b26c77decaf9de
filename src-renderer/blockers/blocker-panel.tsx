import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { RegisteredBlocker } from '#shared/blockers/contract';
import type { ThingId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { usePersonOptions } from '../people/options';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { formatDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { TextField } from '../ui/field';
import { HelpTip } from '../ui/help-tip';
import { Panel } from '../ui/panel';
import { PersonPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { resolve, toggleHelp } from './actions';
import { Age } from './age';
import css from './blockers.module.css';
import { HelpOffers } from './help-offers';

type Props = { id: ThingId; toOwner: boolean; onClose: () => void };

/** One blocker at the right: its words, whose it is, the help, and the way to its key result. */
export function BlockerPanel({ id, toOwner, onClose }: Props) {
  const { data: blocker, error } = useCall('blockers.get', { id });
  return (
    <Panel title="Blocker" label={`Blocker ${blocker?.text ?? ''}`} remember="blocker" onClose={onClose}>
      {error?.code === 'NOT_FOUND' && <EmptyState title="There is no such blocker" why="Undo may bring it back." />}
      {error && error.code !== 'NOT_FOUND' && <ErrorNote error={error} />}
      {!blocker && !error && <Skeleton rows={6} />}
      {blocker && <Details blocker={blocker} toOwner={toOwner} />}
    </Panel>
  );
}

function Details({ blocker, toOwner }: { blocker: RegisteredBlocker; toOwner: boolean }) {
  const { today } = useFrame();
  const people = usePersonOptions();
  const owner = useRef<HTMLDivElement>(null);
  const { id, text, ownerId, resolvedOn, asksHelp } = blocker;
  useEffect(() => {
    if (toOwner) owner.current?.querySelector('input')?.focus();
  }, [toOwner]);
  return (
    <div className={css.panel}>
      <p className={css.detail}>
        <Link href={`/objectives/${blocker.objectiveId}`}>{blocker.keyResultTitle}</Link>
        <br />
        {[blocker.objectiveTitle, blocker.teamName].filter(Boolean).join(' · ')}
      </p>
      <TextField
        label="What stands in the way"
        value={text}
        lines={3}
        maxLength={2000}
        check={(words) => (words.trim() === '' ? 'A few words are needed' : null)}
        onSave={(words) => call('check-ins.update-blocker', { id, text: words })}
      />
      <div ref={owner}>
        <PersonPicker
          label="Owner: who clears it away"
          value={ownerId}
          options={people}
          none="Nobody yet"
          onPick={(person) => void act('check-ins.update-blocker', { id, ownerId: person })}
        />
      </div>
      <p className={css.state}>
        {resolvedOn === null ? (
          <>
            Open <Age raisedOn={blocker.raisedOn} />
          </>
        ) : (
          `Resolved on ${formatDay(resolvedOn)}`
        )}
      </p>
      <section aria-label="Help" className={css.section}>
        <h3 className={css.heading}>
          Help <HelpTip concept="help" />
        </h3>
        {resolvedOn === null && (
          <Checkbox label="Ask for help" checked={asksHelp} onChange={() => void toggleHelp(blocker)} />
        )}
        <HelpOffers blocker={blocker} />
      </section>
      <div>
        <Button
          changes
          look={resolvedOn === null ? 'main' : 'default'}
          onClick={() => void resolve(blocker, resolvedOn === null ? today : null)}
        >
          {resolvedOn === null ? 'Resolved' : 'Open it again'}
        </Button>
      </div>
    </div>
  );
}
