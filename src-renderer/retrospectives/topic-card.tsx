import { IconDots, IconX } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { ThingId } from '#shared/kernel/ids';
import type { RetrospectiveNote, RetrospectiveTopic } from '#shared/retrospectives/contract';
import { rootCauseTitles } from '#shared/retrospectives/domain';
import { act } from '../app/act';
import { call } from '../ipc/call';
import { IconButton } from '../ui/button';
import { TextField } from '../ui/field';
import { saidLooking } from '../ui/looking';
import { Menu, type MenuItem } from '../ui/menu';
import css from './board.module.css';
import { causeItems } from './causes';

type Props = {
  topic: RetrospectiveTopic;
  notes: readonly RetrospectiveNote[];
  /** It can be dragged, and takes others. */
  draggable: boolean;
  /** It has been picked up to be grouped. */
  held: boolean;
  onJoin: (from: ThingId) => void;
};

/** A note, or a group of notes under a name. */
export function TopicCard({ topic, notes, draggable, held, onJoin }: Props) {
  const [editing, setEditing] = useState(false);
  const [over, setOver] = useState(false);
  const isDeck = topic.isGroup && (notes.length > 1 || notes[0]?.text !== topic.title);
  const drop = (event: DragEvent) => {
    setOver(false);
    const from = event.dataTransfer.getData('text/x-okra-topic') as ThingId;
    if (from === '') return;
    event.preventDefault();
    event.stopPropagation();
    // Put down where it was: a hand that trembled wants nothing.
    if (from !== topic.id) onJoin(from);
  };
  const drag = (event: DragEvent, noteId: ThingId | undefined) => {
    event.dataTransfer.setData('text/x-okra-topic', topic.id);
    if (noteId) event.dataTransfer.setData('text/x-okra-note', noteId);
    event.dataTransfer.effectAllowed = 'move';
  };
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.key !== 'e') return;
    event.preventDefault();
    event.stopPropagation();
    if (!saidLooking()) setEditing(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no fieldset
    <div
      role="group"
      aria-label={topic.title}
      aria-description={held ? 'Picked up' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked by the arrows and take keys
      tabIndex={0}
      data-topic={topic.id}
      data-held={held || undefined}
      data-over={over || undefined}
      className={css.card}
      draggable={draggable && !editing}
      onDragStart={(event) => drag(event, topic.noteIds.length === 1 ? topic.noteIds[0] : undefined)}
      onDragOver={(event) => {
        if (!draggable) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onKeyDown={key}
    >
      {isDeck && (
        <div className={css.name}>
          <TextField
            label="Name of the group"
            bare
            lines={2}
            value={topic.title}
            maxLength={200}
            onSave={(title) => call('retrospectives.update-topic', { id: topic.id, title })}
          />
        </div>
      )}
      {notes.map((note) => (
        <Note key={note.id} note={note} deck={isDeck} editing={editing} onEdited={() => setEditing(false)} />
      ))}
      <div className={css.cardFoot}>
        {topic.cause !== null && <span className={css.cause}>{rootCauseTitles[topic.cause]}</span>}
        <Menu label="Note" items={itemsOf(topic, () => setEditing(true))}>
          <IconButton label={`More for ${topic.title}`} className={css.more} tabIndex={-1}>
            <IconDots size={16} />
          </IconButton>
        </Menu>
      </div>
    </div>
  );
}

function itemsOf(topic: RetrospectiveTopic, edit: () => void): MenuItem[] {
  const [first] = topic.noteIds;
  return [
    { label: 'Edit', keys: 'E', changes: true, run: edit },
    {
      label: 'Remove',
      keys: 'Delete',
      changes: true,
      disabled: topic.noteIds.length !== 1,
      run: () => first && void act('retrospectives.remove-note', { id: first }, 'Note removed'),
    },
    'line',
    ...causeItems(topic),
  ];
}

type NoteProps = { note: RetrospectiveNote; deck: boolean; editing: boolean; onEdited: () => void };

function Note({ note, deck, editing, onEdited }: NoteProps) {
  if (editing)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field ends the editing
      <div onBlur={onEdited} className={css.editing}>
        <TextField
          label="Note"
          bare
          lines={3}
          maxLength={1000}
          value={note.text}
          check={(text) => (text.trim() === '' ? 'A note needs a word' : null)}
          onSave={(text) => call('retrospectives.update-note', { id: note.id, text })}
        />
      </div>
    );
  return (
    <div className={css.note} data-deck={deck || undefined}>
      <p dir="auto">{note.text}</p>
      {note.signedBy && <p className={css.signed}>{note.signedBy.name}</p>}
      {deck && (
        <IconButton
          changes
          label={`Take “${note.text}” out of the group`}
          onClick={() => void act('retrospectives.ungroup-note', { noteId: note.id }, 'Taken out of its group')}
        >
          <IconX size={14} />
        </IconButton>
      )}
    </div>
  );
}
