import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ParkedTopic } from '#shared/closings/contract';
import type { KeyResultId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { IconButton } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { FieldFrame } from '../ui/field';
import { Kbd } from '../ui/kbd';
import css from './parked.module.css';
import type { Place } from './paths';

type Props = { topics: readonly ParkedTopic[]; place: Place; keyResultId: KeyResultId | null; isReadOnly: boolean };

/** What takes longer than its time is put aside, and talked about after the closing. */
export function Parked({ topics, place, keyResultId, isReadOnly }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const park = async () => {
    if (text.trim() === '') return;
    if (await act('closings.park', { ...place, keyResultId, text })) setText('');
  };
  useKeys('For later', [
    { keys: 'p', label: 'Park it for later', run: () => field.current?.querySelector('input')?.focus() },
  ]);
  return (
    <section className={css.parked} aria-label="For later">
      <h3>
        For later <Kbd keys="P" />
      </h3>
      {topics.length === 0 && (
        <p className="muted">What needs longer than its minutes goes here, so that you get through.</p>
      )}
      <ul>
        {topics.map((topic) => (
          <li key={topic.id} className={css.topic}>
            <Checkbox
              label={
                <span dir="auto" data-done={topic.doneOn !== null || undefined} className={css.text}>
                  {topic.text}
                  {topic.keyResultTitle !== null && <span className={css.about}>{topic.keyResultTitle}</span>}
                </span>
              }
              checked={topic.doneOn !== null}
              onChange={(done) => void act('closings.update-parked', { id: topic.id, done })}
            />
            <IconButton
              label={`Remove ${topic.text}`}
              onClick={() => void act('closings.remove-parked', { id: topic.id }, 'Removed from the list')}
            >
              <IconX size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div ref={field}>
          <FieldFrame label="Park it for later" error={null} placeholder="What needs more time?" bare>
            {(input) => (
              <input
                {...input}
                value={text}
                maxLength={500}
                onChange={(event) => setText(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) void park();
                  if (event.key === 'Escape') event.currentTarget.blur();
                }}
              />
            )}
          </FieldFrame>
        </div>
      )}
    </section>
  );
}
