import { type KeyboardEvent, useState } from 'react';
import type { Retrospective, RetrospectiveColumn } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { saidLooking, useRestingText } from '../ui/looking';
import css from './board.module.css';

/** A late thought, for all to see at once. */
export function NoteEntry({ session, column }: { session: Retrospective; column: RetrospectiveColumn }) {
  const [text, setText] = useState('');
  const resting = useRestingText();
  const add = async () => {
    if (text.trim() === '' || saidLooking()) return;
    const note = { retrospectiveId: session.id, columnId: column.id, text, signedBy: null };
    if (await act('retrospectives.add-note', note)) setText('');
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  return (
    <textarea
      className={css.late}
      rows={1}
      maxLength={1000}
      aria-label={`Another note for ${column.title}`}
      placeholder="Another note"
      value={text}
      {...resting}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={key}
    />
  );
}
