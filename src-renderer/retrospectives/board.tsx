import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { ThingId } from '#shared/kernel/ids';
import type { Retrospective, RetrospectiveColumn } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { saidLooking, useWhyLooking } from '../ui/looking';
import css from './board.module.css';
import { focusBeside } from './board-focus';
import { NoteEntry } from './note-entry';
import { TopicCard } from './topic-card';

/** The notes for all to see. When grouping, cards are dragged together, or picked up with G and put down with G. */
export function Board({ session, grouping }: { session: Retrospective; grouping: boolean }) {
  const [held, setHeld] = useState<ThingId | null>(null);
  const draggable = useWhyLooking() === null && grouping;
  const box = useRef<HTMLDivElement>(null);
  useKeys('Board', [
    { keys: 'ArrowDown', label: 'Go from card to card (all arrows)' },
    ...(grouping
      ? [
          { keys: 'g', label: 'Pick a card up; on another card: group them' },
          { keys: 'u', label: 'Take a group apart' },
        ]
      : []),
    { keys: 'e', label: 'Edit the note' },
    { keys: 'Delete', label: 'Remove the note' },
  ]);
  const topics = new Map(session.topics.map((topic) => [topic.id, topic]));
  const notesOf = (id: string): readonly ThingId[] => topics.get(id as ThingId)?.noteIds ?? [];
  const join = async (from: ThingId, to: ThingId) => {
    setHeld(null);
    if (from === to) return;
    const [first, ...rest] = notesOf(from);
    if (!first) return;
    const done = await act('retrospectives.group-note', { noteId: first, withId: to }, 'Grouped');
    for (const noteId of rest) if (done) await act('retrospectives.group-note', { noteId, withId: done.groupId });
  };
  const remove = (id: ThingId) => {
    for (const noteId of notesOf(id)) void act('retrospectives.remove-note', { id: noteId }, 'Note removed');
  };
  const takeApart = (id: ThingId) => {
    for (const noteId of notesOf(id)) void act('retrospectives.ungroup-note', { noteId });
  };
  const pickUp = (id: ThingId) => (held === null ? setHeld(id) : void join(held, id));
  const changes: Readonly<Record<string, (id: ThingId) => void>> = {
    Delete: remove,
    ...(grouping ? { g: pickUp, u: takeApart } : {}),
  };
  const key = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? event.target : null;
    const id = card?.dataset['topic'] as ThingId | undefined;
    if (!card || !id || event.ctrlKey || event.metaKey || event.altKey) return;
    const change = changes[event.key];
    if (event.key.startsWith('Arrow')) focusBeside(box.current, card, event.key);
    else if (event.key === 'Escape' && held !== null) setHeld(null);
    else if (!change) return;
    else if (!saidLooking()) change(id);
    event.preventDefault();
    event.stopPropagation();
  };
  const dropOnColumn = (event: DragEvent, column: RetrospectiveColumn) => {
    event.preventDefault();
    const noteId = event.dataTransfer.getData('text/x-okra-note') as ThingId;
    if (!session.notes.some((note) => note.id === noteId)) return;
    const { columnId } = session.notes.find((note) => note.id === noteId) ?? {};
    if (columnId === column.id) void act('retrospectives.ungroup-note', { noteId }, 'Taken out of its group');
    else void act('retrospectives.update-note', { id: noteId, columnId: column.id }, `Moved to ${column.title}`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cards inside, which hold the focus
    <div ref={box} className={css.columns} onKeyDown={key}>
      <p className="visually-hidden" aria-live="assertive">
        {held !== null && 'Picked up. Go to another card and press G to group them, or Escape.'}
      </p>
      {session.columns.map((column) => (
        <section
          key={column.id}
          className={css.column}
          aria-label={column.title}
          onDragOver={(event) => draggable && event.preventDefault()}
          onDrop={(event) => draggable && dropOnColumn(event, column)}
        >
          <header>
            <h3>{column.title}</h3>
            <p>{column.prompt}</p>
          </header>
          <ul className={css.cards}>
            {session.topics
              .filter((topic) => topic.columnId === column.id)
              .map((topic) => (
                <li key={topic.id}>
                  <TopicCard
                    topic={topic}
                    notes={session.notes.filter(({ id }) => topic.noteIds.includes(id))}
                    draggable={draggable}
                    held={held === topic.id}
                    onJoin={(from) => void join(from, topic.id)}
                  />
                </li>
              ))}
          </ul>
          <NoteEntry session={session} column={column} />
        </section>
      ))}
      {session.columns.length === 0 && <NoColumns />}
    </div>
  );
}

const NoColumns = () => <p className="muted">This format works without notes.</p>;
