import { IconBarrierBlock, IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import type { Waiting } from '#shared/home/contract';
import { shownAtFirst } from '#shared/home/domain';
import type { Wish } from '../app/wish';
import { Age } from '../blockers/age';
import { Explain } from '../explain/explain';
import { explained } from '../explain/opening';
import { Button } from '../ui/button';
import { formatShortDay } from '../ui/dates';
import { formatPercent } from '../ui/numbers';
import { OwnerWord } from '../ui/owner-word';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import css from './needs.module.css';

type GroupProps = {
  title: string;
  total: number;
  tip?: ReactNode;
  /** One sentence on what stands here. */
  note?: string;
  action?: ReactNode;
  /** What opens the rest of it. */
  more?: ReactNode;
  children: ReactNode;
};

/** One sort of things that wait, with how many there are in all. */
export function Group({ title, total, tip, note, action, more, children }: GroupProps) {
  return (
    <section className={css.group}>
      <header className={css.head}>
        <h3>
          {title} {total > 0 && <span className={css.count}>{total}</span>} {tip}
        </h3>
        {action}
      </header>
      {note && <p className={css.note}>{note}</p>}
      <ul className={css.rows}>
        {children}
        {more}
      </ul>
    </section>
  );
}

type MoreProps = { what: string; total: number; whole: boolean; onTurn: () => void };

/** Where a list is longer than what stands of it: the rest of it, and back. Arrows stop here too. */
export function More({ what, total, whole, onTurn }: MoreProps) {
  if (total <= shownAtFirst) return null;
  const rest = total - shownAtFirst;
  return (
    <li className={css.more}>
      <Button look="plain" aria-expanded={whole} onClick={onTurn} data-stop>
        {whole ? 'Show fewer' : `${rest} more`}
        <span className="visually-hidden">: {what}</span>
      </Button>
    </li>
  );
}

/** A key result that waits, with where it stands. */
export function Row({ one, action }: { one: Waiting; action?: ReactNode }) {
  const last = one.lastDate === null ? 'no check-in yet' : `last ${formatShortDay(one.lastDate)}`;
  const where = [one.objectiveTitle, one.ownerName ?? one.teamName].filter(Boolean).join(' · ');
  return (
    <li className={css.row} {...explained({ of: 'key-result', id: one.keyResultId, part: 'progress' })}>
      <span className={css.lead}>
        <Explain
          subject={{ of: 'key-result', id: one.keyResultId, part: 'status' }}
          label={`the status of ${one.title}`}
          tab={false}
        >
          <StatusMark status={one.status} compact />
          {one.numbers !== null && (
            <span className={css.word}>
              <OwnerWord numbers={one.numbers} />
            </span>
          )}
        </Explain>
      </span>
      <What to={`/objectives/${one.objectiveId}`} title={one.title} detail={where} />
      <span className={css.last}>{last}</span>
      <span className={css.bar}>
        {one.progress !== null && (
          <ProgressBar
            progress={one.progress}
            expected={one.expected}
            status={one.status}
            label={`Progress of ${one.title}`}
          />
        )}
      </span>
      <span className={css.percent}>
        <Explain
          subject={{ of: 'key-result', id: one.keyResultId, part: 'progress' }}
          label={`the progress of ${one.title}`}
          tab={false}
        >
          {formatPercent(one.progress)}
        </Explain>
      </span>
      <span className={css.action}>{action}</span>
    </li>
  );
}

/** Something that stands in the way, whose it is and what help was offered. */
export function BlockerRow({ one, action }: { one: BlockerWithHelp; action?: ReactNode }) {
  const who = [one.keyResultTitle, one.ownerName ?? 'nobody’s yet', offersInWords(one)].filter(Boolean).join(' · ');
  return (
    <li className={css.row}>
      {one.asksHelp ? (
        <IconHandStop size={16} aria-label="Asks for help" className={css.icon} />
      ) : (
        <IconBarrierBlock size={16} aria-label="Blocker" className={css.icon} />
      )}
      <What to={`/blockers/${one.id}`} title={one.text} detail={who} />
      <span className={css.last}>
        <Age raisedOn={one.raisedOn} />
      </span>
      <span className={css.action}>{action}</span>
    </li>
  );
}

function offersInWords({ offers }: BlockerWithHelp): string {
  if (offers.length === 0) return '';
  const taken = offers.filter(({ acceptedOn }) => acceptedOn !== null);
  if (taken.some(({ mine }) => mine)) return 'your help is taken up';
  if (offers.some(({ mine }) => mine)) return taken.length > 0 ? 'help is taken up' : 'you offered help';
  if (taken.length > 0) return 'help is taken up';
  return `${offers.length} ${offers.length === 1 ? 'offer' : 'offers'} of help`;
}

type WhatProps = { to: string; title: string; detail: string; wish?: Wish; stop?: boolean };

/** What a row is about: its words lead there. `stop`: arrows stop at it. */
export function What({ to, title, detail, wish, stop = true }: WhatProps) {
  return (
    <Link href={to} state={wish} className={css.what} data-stop={stop || undefined}>
      <span className={css.text} dir="auto" title={title}>
        {title}
      </span>
      <span className={css.detail} dir="auto" title={detail}>
        {detail}
      </span>
    </Link>
  );
}
