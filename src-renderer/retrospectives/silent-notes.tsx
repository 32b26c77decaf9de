import { IconArrowBackUp } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Retrospective, RetrospectiveColumn, SilentCounts } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { saidLooking, useRestingText } from '../ui/looking';
import css from './board.module.css';
import { useSilent } from './use-silent';

/** Writing in silence: a field per column; what is written is gone from sight at once, only its number shows. */
export function SilentNotes({ session }: { session: Retrospective }) {
  const { id, columns } = session;
  const { counts } = useSilent(id);
  const { me, myName } = useFrame();
  const [signs, setSigns] = useState(false);
  const fields = useRef<(HTMLTextAreaElement | null)[]>([]);
  const step = (from: number, by: number) => fields.current[(from + by + columns.length) % columns.length]?.focus();
  return (
    <>
      <div className={css.columns}>
        {columns.map((column, place) => (
          <SilentColumn
            key={column.id}
            session={session}
            column={column}
            count={countIn(counts, column.id)}
            signedBy={signs ? me : null}
            field={(element) => {
              fields.current[place] = element;
            }}
            onStep={(by) => step(place, by)}
          />
        ))}
      </div>
      <footer className={css.foot}>
        <span className="muted">
          Enter keeps a note and clears the field; Ctrl with the arrows goes to the next column. Notes stay on this
          laptop until the reveal, then stand on the board in any order, without a name.
        </span>
        {me !== null && <Checkbox checked={signs} onChange={setSigns} label={`Sign my notes as ${myName}`} />}
      </footer>
    </>
  );
}

const countIn = (counts: SilentCounts, columnId: string): number =>
  counts.notes.find((one) => one.columnId === columnId)?.count ?? 0;

type ColumnProps = {
  session: Retrospective;
  column: RetrospectiveColumn;
  count: number;
  signedBy: ReturnType<typeof useFrame>['me'];
  field: (element: HTMLTextAreaElement | null) => void;
  onStep: (by: number) => void;
};

function SilentColumn({ session, column, count, signedBy, field, onStep }: ColumnProps) {
  const [text, setText] = useState('');
  const resting = useRestingText();
  const { told } = useSilent(session.id);
  const keep = async () => {
    if (text.trim() === '' || saidLooking()) return;
    const note = { id: session.id, columnId: column.id, text, signedBy };
    const counts = await act('retrospectives.write-note', note);
    told(counts);
    if (counts) setText('');
  };
  const takeBack = async () => {
    const back = await act('retrospectives.take-back-note', { id: session.id, columnId: column.id });
    if (back?.text != null) setText(back.text);
    told(await act('retrospectives.silent', { id: session.id }));
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Enter' && !event.shiftKey) void keep();
    else if (by !== 0 && (event.ctrlKey || event.metaKey)) onStep(by);
    else return;
    event.preventDefault();
  };
  return (
    <section className={css.column} aria-label={column.title}>
      <header>
        <h3>{column.title}</h3>
        <p>{column.prompt}</p>
      </header>
      <textarea
        ref={field}
        className={css.entry}
        rows={3}
        maxLength={1000}
        aria-label={`A note for ${column.title}`}
        placeholder="One thought, then Enter"
        value={text}
        {...resting}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={key}
      />
      <div className={css.count} aria-live="polite">
        <span className={css.stack} aria-hidden="true">
          {Array.from({ length: Math.min(count, 12) }, (_, place) => (
            <span key={`card ${place + 1}`} className={css.blank} />
          ))}
        </span>
        <span className="numbers">
          {count} {count === 1 ? 'note' : 'notes'}
        </span>
        {count > 0 && text === '' && (
          <Button
            changes
            look="plain"
            icon={<IconArrowBackUp size={14} aria-hidden="true" />}
            title="Take back the note written last here"
            onClick={() => void takeBack()}
          >
            Take back the last
          </Button>
        )}
      </div>
    </section>
  );
}
