import type { ReactNode } from 'react';
import type { Initiative } from '#shared/initiatives/contract';
import type { ActionDue } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { Checkbox } from '../ui/controls';
import { formatShortDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { Group, What } from './need-rows';
import css from './needs.module.css';

type Some<T> = { readonly items: readonly T[]; readonly total: number };

/** Work that is due; ticked off on the spot, and back again. */
export function InitiativesDue({ initiatives, more }: { initiatives: Some<Initiative>; more: ReactNode }) {
  const { today } = useFrame();
  return (
    <Group
      title="Initiatives due"
      total={initiatives.total}
      tip={<HelpTip concept="initiative" />}
      more={more}
      note="The work behind the goals: it is outside the arithmetic, only key results count."
    >
      {initiatives.items.map((one) => (
        <Work
          key={one.id}
          title={one.title}
          detail={[one.keyResultTitle ?? one.objectiveTitle, one.ownerName].filter(Boolean).join(' · ')}
          to={`/objectives/${one.objectiveId}`}
          one={one}
          onDone={(done) =>
            void act('initiatives.update', { id: one.id, doneOn: done ? today : null }, said(one.title, done))
          }
        />
      ))}
    </Group>
  );
}

/** What was agreed in retrospectives and is due. */
export function ActionsDue({ actions, more }: { actions: Some<ActionDue>; more: ReactNode }) {
  return (
    <Group title="Actions from retrospectives" total={actions.total} more={more}>
      {actions.items.map((one) => (
        <Work
          key={one.id}
          title={one.text}
          detail={[one.retrospectiveTitle, one.ownerName].filter(Boolean).join(' · ')}
          to={`/retrospectives/${one.retrospectiveId}`}
          one={one}
          onDone={(done) => void act('retrospectives.update-action', { id: one.id, done }, said(one.text, done))}
        />
      ))}
    </Group>
  );
}

const said = (title: string, done: boolean): string => (done ? `Done: ${title}` : `Open again: ${title}`);

type WorkProps = {
  title: string;
  detail: string;
  to: string;
  one: Pick<Initiative, 'dueOn' | 'doneOn' | 'overdue'>;
  onDone: (done: boolean) => void;
};

function Work({ title, detail, to, one: { dueOn, doneOn, overdue }, onDone }: WorkProps) {
  const isDone = doneOn !== null;
  return (
    <li className={css.row} data-done={isDone || undefined}>
      <span className={css.lead}>
        <Checkbox
          label={<span className="visually-hidden">{title} done</span>}
          checked={isDone}
          onChange={onDone}
          data-stop
        />
      </span>
      <What to={to} title={title} detail={detail} wish={{ show: 'initiatives' }} stop={false} />
      <span className={overdue ? css.late : css.last}>
        {isDone
          ? 'done today'
          : dueOn === null
            ? 'no day'
            : `${overdue ? 'overdue since' : 'by'} ${formatShortDay(dueOn)}`}
      </span>
    </li>
  );
}
