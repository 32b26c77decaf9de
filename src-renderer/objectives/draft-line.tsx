import { IconPencil } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { counted } from '#shared/kernel/counted';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { rowButton } from '../key-results/key-result-row';
import { lackWords } from '../key-results/measure';
import { NEW_KEY_RESULT } from '../key-results/new-key-result';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import css from './draft-line.module.css';

type Props = { objective: Objective; onOpen: (keyResultId: string) => void };

/** Says that an objective, or some of its key results, are drafts, what those lack, and publishes what is ready. */
export function DraftLine({ objective, onOpen }: Props) {
  const isDraft = objective.state === 'draft';
  const drafts = objective.keyResultList.filter(({ state }) => state === 'draft');
  if ((!isDraft && drafts.length === 0) || objective.state === 'closed' || objective.cycleState === 'closed')
    return null;
  const ready = drafts.filter(({ lacks }) => lacks === null).length;
  const [first] = objective.keyResultList;
  const isAgreed = objective.cycleState === 'closing';
  return (
    <section className={css.line} aria-label="Draft">
      <div className={css.top}>
        <IconPencil size={16} aria-hidden="true" />
        <p className={css.words}>
          {isDraft ? 'A draft: in no roll-up, nobody checks in on it yet.' : draftsInWords(drafts.length)}
          {isAgreed && ' Its cycle is closing, so nothing is published there any more.'}
        </p>
        {(isDraft || ready > 0) && !isAgreed && !objective.readOnly && (
          <Publish id={objective.id} next={first ? rowButton(first.id) : NEW_KEY_RESULT} />
        )}
      </div>
      <ul className={css.lacks}>
        {drafts.map(
          ({ id, title, lacks }) =>
            lacks !== null && (
              <li key={id}>
                <button type="button" className={css.open} onClick={() => onOpen(id)}>
                  {title}
                </button>{' '}
                stays a draft: {lackWords[lacks]}.
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

type PublishProps = {
  id: Objective['id'];
  /** The id of the element that has the focus after the button. */
  next: string;
};

function Publish({ id, next }: PublishProps) {
  const button = useRef<HTMLButtonElement>(null);
  const goesOn = useRef(next);
  goesOn.current = next;
  // the button goes with what it has done; before it does, the focus that it may have goes on
  useLayoutEffect(
    () => () => {
      const has = button.current !== null && document.activeElement === button.current;
      if (has) document.getElementById(goesOn.current)?.focus();
    },
    [],
  );
  const publish = () =>
    void act('objectives.publish', { ids: [id] }, ({ keyResults, stillDraft }) =>
      [
        `Published${keyResults > 0 ? ` with ${counted(keyResults, 'key result')}` : ''}`,
        stillInWords(stillDraft.length),
      ]
        .filter(Boolean)
        .join('; '),
    );
  useKeys('Objective', [{ keys: 'p', label: 'Publish the draft', changes: true, findable: true, run: publish }]);
  return (
    <Button ref={button} changes look="main" aria-keyshortcuts="p" onClick={publish}>
      Publish
      <span aria-hidden="true">
        <Kbd keys="p" />
      </span>
    </Button>
  );
}

const draftsInWords = (count: number): string =>
  count === 1
    ? '1 key result is a draft: nobody checks in on it yet.'
    : `${count} key results are drafts: nobody checks in on them yet.`;

const stillInWords = (count: number): string =>
  count === 0 ? '' : `${counted(count, 'key result')} ${count === 1 ? 'stays a draft' : 'stay drafts'}`;
