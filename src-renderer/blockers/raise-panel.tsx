import { useEffect, useRef, useState } from 'react';
import type { KeyResultId, PersonId, ThingId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { usePersonOptions } from '../people/options';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { FieldFrame } from '../ui/field';
import { HelpTip } from '../ui/help-tip';
import { Panel } from '../ui/panel';
import { PersonPicker, Picker } from '../ui/picker';
import { short } from './actions';
import css from './blockers.module.css';

type Props = { onRaised: (id: ThingId) => void; onClose: () => void };

/** A new blocker, said where all of them stand: of which key result, what it is, whose it is. */
export function RaisePanel({ onRaised, onClose }: Props) {
  const [keyResultId, setKeyResult] = useState<KeyResultId | null>(null);
  const [text, setText] = useState('');
  const [ownerId, setOwner] = useState<PersonId | null>(null);
  const [asksHelp, setAsksHelp] = useState(false);
  const people = usePersonOptions();
  const form = useFirstFocus();
  const isReady = keyResultId !== null && text.trim() !== '';
  const raise = async () => {
    if (keyResultId === null || !isReady) return;
    const words = text.trim();
    const said = `${asksHelp ? 'Asked for help' : 'Blocker noted'}: ${short(words)}`;
    const made = await act('check-ins.raise-blocker', { keyResultId, text: words, ownerId, asksHelp }, said);
    if (made) onRaised(made.id);
  };
  return (
    <Panel title="New blocker" label="New blocker" remember="blocker" onClose={onClose}>
      <form
        ref={form}
        className={css.panel}
        onSubmit={(event) => {
          event.preventDefault();
          void raise();
        }}
      >
        <KeyResultPicker value={keyResultId} onPick={setKeyResult} />
        <FieldFrame label="What stands in the way" error={null} placeholder="The depot’s figures come a week late">
          {(input) => (
            <textarea
              {...input}
              rows={3}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                void raise();
              }}
            />
          )}
        </FieldFrame>
        <PersonPicker
          label="Owner: who clears it away"
          value={ownerId}
          options={people}
          none="Whoever notes it"
          onPick={setOwner}
        />
        <span className={css.raiseHelp}>
          <Checkbox label="Ask for help" checked={asksHelp} onChange={setAsksHelp} /> <HelpTip concept="help" />
        </span>
        <div>
          <Button changes type="submit" look="main" disabled={!isReady}>
            Note it
          </Button>
        </div>
      </form>
    </Panel>
  );
}

type PickerProps = { value: KeyResultId | null; onPick: (id: KeyResultId | null) => void };

/** Key results of running cycles: the store looks for them, for a company has more than a list can hold. */
function KeyResultPicker({ value, onPick }: PickerProps) {
  const [text, setText] = useState('');
  const { data = [] } = useCall('blockers.key-results', { text }, { keep: true });
  return (
    <Picker
      label="Key result"
      value={value}
      placeholder="Find by its words, its objective or its team"
      options={data.map(({ id, title, objectiveTitle, teamName }) => ({
        id,
        label: title,
        detail: teamName ?? objectiveTitle,
        also: objectiveTitle,
      }))}
      onPick={onPick}
      onSearch={setText}
    />
  );
}

/** The first field of a form takes the focus once the panel around it stands. */
function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return form;
}
