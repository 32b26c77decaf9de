import { useState } from 'react';
import type { KeyResultId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { HelpTip } from '../ui/help-tip';
import { BlockerItem } from './blocker-item';
import css from './blockers.module.css';

type Props = { keyResultId: KeyResultId; readOnly: boolean };

/** What stands in the way of one key result, and the line to say a new one. */
export function KeyResultBlockers({ keyResultId, readOnly }: Props) {
  const { data: blockers = [] } = useCall('blockers.of', { keyResultId });
  if (readOnly && blockers.length === 0) return null;
  return (
    <section aria-label="Blockers" className={css.section}>
      <h3 className={css.heading}>
        Blockers <HelpTip concept="blocker" />
      </h3>
      {blockers.length > 0 && (
        <ul>
          {blockers.map((blocker) => (
            <BlockerItem key={blocker.id} blocker={blocker} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && <Raise keyResultId={keyResultId} />}
    </section>
  );
}

function Raise({ keyResultId }: { keyResultId: KeyResultId }) {
  const [text, setText] = useState('');
  const [asksHelp, setAsksHelp] = useState(false);
  const raise = async () => {
    if (text.trim() === '') return;
    const input = { keyResultId, text: text.trim(), asksHelp };
    if (!(await act('check-ins.raise-blocker', input, asksHelp ? 'Asked for help' : 'Blocker noted'))) return;
    setText('');
    setAsksHelp(false);
  };
  return (
    <form
      className={css.raise}
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <input
        className={css.input}
        aria-label="What stands in the way?"
        placeholder="What stands in the way?"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <span className={css.raiseFoot}>
          <Checkbox label="Ask for help" checked={asksHelp} onChange={setAsksHelp} />
          <Button type="submit">Note it</Button>
        </span>
      )}
    </form>
  );
}
