import { useState } from 'react';
import { Link } from 'wouter';
import type { Closing } from '#shared/closings/contract';
import type { CycleId, KeyResultId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Picker } from '../ui/picker';
import { decisionWords } from '../ui/status';
import css from './ending.module.css';
import type { Place } from './paths';
import { howFar, type Item, openInWords } from './progress';

type Props = { closing: Closing; place: Place; items: readonly Item[]; onGo: (to: KeyResultId) => void };

/** The end: what is still open, closing the objectives, what was learned, and what goes on in the next cycle. */
export function Ending({ closing, place, items, onGo }: Props) {
  const open = items.filter((item) => item.open.length > 0);
  const { decided, missing } = howFar(items);
  const toClose = closing.objectives.filter(({ state }) => state === 'published').length;
  const close = () =>
    act('closings.finish', { ...place, openToo: true }, ({ closed }) =>
      closed === 1 ? 'Closed 1 objective' : `Closed ${closed} objectives`,
    );
  return (
    <div className={css.ending}>
      <h2>
        {open.length === 0
          ? 'All is decided'
          : [`${decided} of ${items.length} decided`, missing].filter(Boolean).join(', ')}
      </h2>
      {open.length > 0 && (
        <ul className={css.list} aria-label="Still open">
          {open.map(({ keyResult, open: parts }) => (
            <li key={keyResult.id}>
              <button type="button" className={css.go} onClick={() => onGo(keyResult.id)} dir="auto">
                {keyResult.title}
              </button>
              <span className="muted">needs {openInWords(parts)}</span>
            </li>
          ))}
        </ul>
      )}
      {!closing.readOnly && toClose > 0 && (
        <p>
          <Button look={open.length === 0 ? 'main' : 'default'} onClick={() => void close()}>
            Close {toClose} {toClose === 1 ? 'objective' : 'objectives'}
            {open.length > 0 && ` with ${open.length} key ${open.length === 1 ? 'result' : 'results'} open`}
          </Button>
        </p>
      )}
      {toClose === 0 && closing.objectives.length > 0 && (
        <p className="muted">The objectives of {closing.teamName} are closed. No check-in is asked for any more.</p>
      )}
      <Learned items={items} />
      {toClose === 0 && <GoesOn closing={closing} items={items} />}
    </div>
  );
}

/** What was learned, the words of the team and nobody's name. */
function Learned({ items }: { items: readonly Item[] }) {
  const learned = items.flatMap(({ keyResult: { id, title, grade } }) =>
    grade && (grade.learning.trim() !== '' || grade.decision !== null) ? [{ id, title, grade }] : [],
  );
  if (learned.length === 0) return null;
  return (
    <section aria-label="What was learned">
      <h3>What was learned</h3>
      <ul className={css.list}>
        {learned.map(({ id, title, grade }) => (
          <li key={id}>
            <p dir="auto">
              {title}{' '}
              <span className="muted numbers">
                {[grade.final?.toFixed(1), grade.decision && decisionWords[grade.decision].toLowerCase()]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {grade.learning.trim() !== '' && (
              <p className={css.learning} dir="auto">
                {grade.learning}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Carry-over: what is kept or modified goes into a later cycle as a draft; a metric restarts from where it is. */
function GoesOn({ closing, items }: { closing: Closing; items: readonly Item[] }) {
  const { nextCycles, carried } = closing;
  const [to, setTo] = useState<CycleId | null>(null);
  const target = nextCycles.find(({ id }) => id === to) ?? nextCycles[0];
  const done = new Set(carried.map(({ fromId }) => fromId));
  const going = items.filter(({ keyResult: { id, grade } }) => !done.has(id) && goesOn.has(grade?.decision ?? ''));
  const ids = [...new Set(going.map(({ keyResult }) => keyResult.objectiveId))];
  const carry = (toCycleId: CycleId) =>
    act('objectives.carry-over', { ids, toCycleId }, ({ keyResults }) => `Carried ${keyResults} into ${target?.name}`);
  return (
    <section aria-label="What goes on" className={css.goes}>
      <h3>What goes on</h3>
      {carried.length > 0 && (
        <ul className={css.list}>
          {carried.map((one) => (
            <li key={one.fromId}>
              <Link href={`/objectives/${one.objectiveId}`}>{one.title}</Link>{' '}
              <span className="muted">
                {one.needsTarget ? 'has reached its target: give it a new one, it is a draft until then' : 'is a draft'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {going.length > 0 && !target && (
        <p className="muted">
          There is no later cycle yet. <Link href="/cycles">Create it</Link>, then carry over what is kept.
        </p>
      )}
      {going.length > 0 && target && (
        <div className={css.carry}>
          <Picker<CycleId>
            label="Into"
            value={target.id}
            options={nextCycles.map(({ id, name }) => ({ id, label: name }))}
            onPick={setTo}
          />
          <Button look="main" onClick={() => void carry(target.id)}>
            Carry {going.length} key {going.length === 1 ? 'result' : 'results'} over
          </Button>
        </div>
      )}
      {going.length === 0 && carried.length === 0 && <p className="muted">Nothing was kept: a clean start.</p>}
    </section>
  );
}

const goesOn: ReadonlySet<string> = new Set(['keep', 'modify']);
