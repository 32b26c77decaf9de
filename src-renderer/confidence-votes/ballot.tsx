import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { mostFingers } from '#shared/confidence-votes/domain';
import type { KeyResultId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import room from '../ui/room.module.css';
import { Stage } from '../ui/stage';
import css from './vote.module.css';
import { fingerWords } from './words';

type Props = { keyResultId: KeyResultId; title: string; name: string; onCast: () => void; onBack: () => void };

const steps = Array.from({ length: mostFingers + 1 }, (_, step) => step);

/** One person's ballot. It is kept nowhere before it is cast, and cannot be looked at again. */
export function Ballot({ keyResultId, title, name, onCast, onBack }: Props) {
  const [fingers, setFingers] = useState<number | null>(null);
  const [raise, setRaise] = useState('');
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const cast = async () => {
    if (fingers === null) return;
    if (await act('confidence-votes.cast', { keyResultId, fingers, raise })) onCast();
  };
  useKeys('Ballot', [
    { keys: '0', label: 'Fist, one to five fingers: 0-5' },
    { keys: 'Enter', label: 'Cast and pass on' },
    { keys: 'Escape', label: 'Back, without a ballot', run: onBack },
  ]);
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const isWriting = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const isButton = event.target instanceof HTMLButtonElement && event.target.getAttribute('role') !== 'radio';
    if (event.key === 'Enter' && !isButton) void cast();
    else if (!isWriting && /^[0-5]$/.test(event.key)) setFingers(Number(event.key));
    else if (!isWriting && event.key === 'ArrowRight') setFingers(Math.min(mostFingers, (fingers ?? -1) + 1));
    else if (!isWriting && event.key === 'ArrowLeft') setFingers(Math.max(0, (fingers ?? 1) - 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Stage label={`Ballot of ${name}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside are heard here */}
      <div className={css.ballot} onKeyDown={key}>
        <p className={css.about}>{name}, for your eyes only: how sure are you that we reach this?</p>
        <h2 className={`${css.title} ${room.title}`} dir="auto">
          {title}
        </h2>
        <div
          ref={group}
          role="radiogroup"
          tabIndex={0}
          aria-label="How sure are you that we reach the target?"
          className={css.fingers}
        >
          {steps.map((step) => (
            // biome-ignore lint/a11y/useSemanticElements: drawn as a card, by the pattern of a radio group
            <button
              key={step}
              type="button"
              role="radio"
              tabIndex={-1}
              aria-checked={fingers === step}
              className={css.finger}
              onClick={() => setFingers(step)}
            >
              <span className={css.step}>{step}</span>
              <span>{fingerWords[step]}</span>
            </button>
          ))}
        </div>
        <label>
          <span className={`${css.label} ${room.ask}`}>
            What would raise it by one? (if you like; shown to all, without your name)
          </span>
          <input
            type="text"
            className={room.input}
            value={raise}
            maxLength={1000}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setRaise(event.currentTarget.value)}
          />
        </label>
        <div className={room.buttons}>
          <Button look="main" className={room.start} disabled={fingers === null} onClick={() => void cast()}>
            Cast and pass on <Kbd keys="Enter" />
          </Button>
          <Button look="plain" onClick={onBack}>
            Back
          </Button>
        </div>
      </div>
    </Stage>
  );
}
