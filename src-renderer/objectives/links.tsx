import { IconPlus, IconX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { countsInRollUp } from '#shared/alignments/domain';
import { LinkKind } from '#shared/kernel/vocabulary';
import type { LinkedObjective, Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { tellDone } from '../app/undo';
import { AnswerMark } from '../dependencies/answer-mark';
import { Explain } from '../explain/explain';
import { callMarked } from '../ipc/call';
import { useCommand } from '../ipc/use-call';
import { Button, IconButton } from '../ui/button';
import { Select } from '../ui/controls';
import { formatShortDay } from '../ui/dates';
import { editable, NumberField } from '../ui/field';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { formatPercent } from '../ui/numbers';
import { StatusMark } from '../ui/status-mark';
import { AddLink, ALIGN } from './add-link';
import css from './links.module.css';

const UP: Readonly<Record<LinkKind, string>> = {
  contributes: 'Contributes to',
  supports: 'Supports',
  'depends-on': 'Depends on',
};
const DOWN: Readonly<Record<LinkKind, string>> = {
  contributes: 'Contributing',
  supports: 'Supporting',
  'depends-on': 'Depending on this',
};

/** What this objective is aligned with: above it, below it, and across teams. */
export function Links({ objective }: { objective: Objective }) {
  const [adding, setAdding] = useState(false);
  const { parents, children, readOnly } = objective;
  useKeys('Objective', readOnly ? [] : [{ keys: 'a', label: 'Align it', changes: true, run: () => setAdding(true) }]);
  return (
    <section aria-labelledby="alignment-title" className={css.section}>
      <div className={css.head}>
        <h2 id="alignment-title" className={css.title}>
          Alignment
        </h2>
        {!readOnly && !adding && (
          <Button
            id={ALIGN}
            changes
            look="plain"
            icon={<IconPlus size={16} />}
            title="Align (A)"
            onClick={() => setAdding(true)}
          >
            Align
          </Button>
        )}
      </div>
      {parents.length === 0 && !adding && <p className={css.none}>{alone(objective)}</p>}
      <ul className={css.links}>
        {parents.map((link) => (
          <LinkRow key={link.alignmentId} link={link} words={UP} readOnly={readOnly} />
        ))}
        {children.map((link) => (
          <LinkRow key={link.alignmentId} link={link} words={DOWN} readOnly={readOnly} />
        ))}
      </ul>
      {adding && <AddLink objective={objective} onDone={() => setAdding(false)} />}
    </section>
  );
}

/** What stands where no other objective is above: it may serve a goal of the strategy itself. */
function alone({ ladder }: Objective): string {
  const served = ladder.findLast(({ kind }) => kind === 'ambition');
  return served?.kind === 'ambition'
    ? `Serves “${served.title}” by itself; no other objective stands between.`
    : 'Not aligned: nothing above it says what it is for. Objectives without a parent gather at the edge of the tree.';
}

type RowProps = { link: LinkedObjective; words: Readonly<Record<LinkKind, string>>; readOnly: boolean };

const LinkRow = memo(({ link, words, readOnly }: RowProps) => {
  const remove = useCommand('alignments.remove');
  return (
    <li className={css.link}>
      {readOnly ? (
        <span className={css.kind}>{words[link.kind]}</span>
      ) : (
        <span className={css.kind} data-calm>
          <Select
            bare
            label={`How it is linked with ${link.title}`}
            value={link.kind}
            options={LinkKind.options.map((kind) => ({ value: kind, label: words[kind] }))}
            onChange={(kind) =>
              void act('alignments.update', { id: link.alignmentId, kind }, `${words[kind]}: ${link.title}`)
            }
          />
        </span>
      )}
      <GoalTypeBadge type={link.goalType} compact />
      <Link href={`/objectives/${link.id}`} className={css.name ?? ''}>
        {link.title}
        {link.keyResultTitle !== null && <span className={css.team}> › {link.keyResultTitle}</span>}
        {link.kind === 'depends-on' && link.needs !== '' && <span className={css.team}> · {link.needs}</span>}
      </Link>
      <span className={css.team}>
        {link.kind === 'depends-on' && (
          <span title={link.answerNote}>
            <AnswerMark answer={link.answer} /> {link.dueOn && `by ${formatShortDay(link.dueOn)} · `}
          </span>
        )}
        {link.teamName ?? link.ownerName ?? ''}
      </span>
      <Weight link={link} readOnly={readOnly} />
      <Explain
        className={css.percent}
        subject={{ of: 'objective', id: link.id, part: 'progress' }}
        label={`the progress of ${link.title}`}
      >
        {formatPercent(link.progress)}
      </Explain>
      <span className={css.status}>
        <Explain
          subject={{ of: 'objective', id: link.id, part: 'status' }}
          label={`the status of ${link.title}`}
          tab={false}
        >
          <StatusMark status={link.status} compact />
        </Explain>
      </span>
      {!readOnly && (
        <IconButton
          changes
          label={`Remove the link with ${link.title}`}
          onClick={() => void remove.mutateAsync({ id: link.alignmentId })}
        >
          <IconX size={16} />
        </IconButton>
      )}
    </li>
  );
});

const WEIGHS = 'Weight in the progress above; 0 leaves it out';

/** What a link weighs in the roll-up above it, where it counts there. */
function Weight({ link, readOnly }: Pick<RowProps, 'link' | 'readOnly'>) {
  const { alignmentId: id, kind, keyResultId, title, weight } = link;
  if (!countsInRollUp({ kind, parentKeyResultId: keyResultId }) || (readOnly && weight === 1))
    return <span className={css.weight} />;
  const save = async (next: number | null) => {
    const { mark } = await callMarked('alignments.update', { id, weight: next ?? 1 });
    tellDone(next === 0 ? `Left out of the progress: ${title}` : `Weighs × ${editable(next ?? 1)}: ${title}`, mark);
  };
  return (
    <span className={css.weight} data-calm data-one={weight === 1 || undefined} title={WEIGHS}>
      <span aria-hidden>×</span>
      {readOnly ? (
        <span>
          <span className="visually-hidden">Weight </span>
          {editable(weight)}
        </span>
      ) : (
        <NumberField bare label={`Weight of ${title}`} spoken={WEIGHS} value={weight} onSave={save} />
      )}
    </span>
  );
}
