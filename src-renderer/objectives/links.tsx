import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LinkKind } from '#shared/kernel/vocabulary';
import type { LinkedObjective, Objective } from '#shared/objectives/contract';
import { Explain } from '../explain/explain';
import { CallError } from '../ipc/call';
import { useCall, useCommand } from '../ipc/use-call';
import { Button, IconButton } from '../ui/button';
import { Select } from '../ui/controls';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { formatPercent } from '../ui/numbers';
import { Picker } from '../ui/picker';
import { StatusMark } from '../ui/status-mark';
import { showToast } from '../ui/toast';
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
const KINDS = (['contributes', 'supports', 'depends-on'] as const).map((value) => ({ value, label: UP[value] }));

/** What this objective is aligned with: above it, below it, and across teams. */
export function Links({ objective }: { objective: Objective }) {
  const [adding, setAdding] = useState(false);
  const { parents, children, readOnly } = objective;
  return (
    <section aria-labelledby="alignment-title" className={css.section}>
      <div className={css.head}>
        <h2 id="alignment-title" className={css.title}>
          Alignment
        </h2>
        {!readOnly && !adding && (
          <Button look="plain" icon={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            Align
          </Button>
        )}
      </div>
      {parents.length === 0 && !adding && (
        <p className={css.none}>
          Not aligned: nothing above it says what it is for. Objectives without a parent gather at the edge of the tree.
        </p>
      )}
      <ul className={css.links}>
        {parents.map((link) => (
          <LinkRow key={link.alignmentId} link={link} words={UP[link.kind]} readOnly={readOnly} />
        ))}
        {children.map((link) => (
          <LinkRow key={link.alignmentId} link={link} words={DOWN[link.kind]} readOnly={readOnly} />
        ))}
      </ul>
      {adding && <AddLink objective={objective} onDone={() => setAdding(false)} />}
    </section>
  );
}

function LinkRow({ link, words, readOnly }: { link: LinkedObjective; words: string; readOnly: boolean }) {
  const remove = useCommand('alignments.remove');
  return (
    <li className={css.link}>
      <span className={css.kind}>{words}</span>
      <GoalTypeBadge type={link.goalType} compact />
      <Link href={`/objectives/${link.id}`} className={css.name ?? ''}>
        {link.title}
        {link.keyResultTitle !== null && <span className={css.team}> › {link.keyResultTitle}</span>}
      </Link>
      <span className={css.team}>{link.teamName ?? link.ownerName ?? ''}</span>
      <Explain
        className={css.percent}
        subject={{ of: 'objective', id: link.id, part: 'progress' }}
        label={`the progress of ${link.title}`}
      >
        {formatPercent(link.progress)}
      </Explain>
      <Explain
        subject={{ of: 'objective', id: link.id, part: 'status' }}
        label={`the status of ${link.title}`}
        tab={false}
      >
        <StatusMark status={link.status} compact />
      </Explain>
      {!readOnly && (
        <IconButton
          label={`Remove the link with ${link.title}`}
          onClick={() => void remove.mutateAsync({ id: link.alignmentId })}
        >
          <IconX size={16} />
        </IconButton>
      )}
    </li>
  );
}

function AddLink({ objective, onDone }: { objective: Objective; onDone: () => void }) {
  const add = useCommand('alignments.add');
  const [kind, setKind] = useState<LinkKind>('contributes');
  const { data } = useCall('objectives.list', { states: ['draft', 'published'], sort: 'title', limit: 2000 });
  const others = (data?.rows ?? []).filter((row) => row.id !== objective.id);
  return (
    <div className={css.add}>
      <Select label="This objective" value={kind} options={KINDS} onChange={setKind} />
      <Picker
        label="Which objective"
        value={null}
        options={others.map((row) => ({ id: row.id, label: row.title, detail: row.teamName ?? row.ownerName ?? '' }))}
        onPick={(parentId) => {
          if (parentId === null) return;
          add.mutateAsync({ childId: objective.id, parentId, kind }).then(onDone, (failure: unknown) => {
            if (failure instanceof CallError) showToast(failure.message, { tone: 'error' });
          });
        }}
      />
      <Button look="plain" onClick={onDone}>
        Cancel
      </Button>
    </div>
  );
}
