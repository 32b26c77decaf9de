import { IconHandStop } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RegisteredBlocker } from '#shared/blockers/contract';
import type { Input } from '#shared/contract';
import { Avatar } from '../ui/avatar';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/dates';
import { Age } from './age';
import css from './blockers.module.css';

export type Sort = NonNullable<Input<'blockers.register'>['sort']>;
type Props = {
  rows: readonly RegisteredBlocker[];
  selected: string | null;
  /** A panel stands beside the table: what it says as well gives way. */
  narrow: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onOpen: (row: RegisteredBlocker) => void;
  /** Another key on a row; true when it has been used. */
  onKey: (event: KeyboardEvent, row: RegisteredBlocker) => boolean;
};

/** The register, one blocker a line. A row that leaves under the focus hands it to the one that takes its place. */
export function BlockerTable({ rows, selected, narrow, sort, onSort, onOpen, onKey }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const used = useRef(false);
  useEffect(() => {
    if (!used.current || document.activeElement !== document.body) return;
    used.current = false;
    box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }, [rows]);
  return (
    <div ref={box} className={css.table}>
      <DataTable
        label="Blockers"
        columns={columnsFor(sort, onSort).filter(({ id }) => !narrow || !givesWay.has(id))}
        rows={rows}
        rowKey={({ id }) => id}
        selected={selected}
        onOpen={onOpen}
        onKey={(event, row) => {
          used.current = onKey(event, row);
          return used.current;
        }}
        rowHeight={48}
      />
    </div>
  );
}

const givesWay = new Set(['team', 'offers']);

const columnsFor = (sort: Sort, onSort: (sort: Sort) => void): readonly Column<RegisteredBlocker>[] => {
  const sorts = (by: Sort) => ({ onSort: () => onSort(by), sorted: sort === by ? ('ascending' as const) : undefined });
  return [
    {
      id: 'help',
      title: 'Help',
      width: '40px',
      bare: true,
      render: ({ asksHelp, offers }) =>
        asksHelp && (
          <span title={offers.length === 0 ? 'Asks for help' : `Asks for help, ${offersInWords(offers.length)}`}>
            <IconHandStop size={16} aria-label="Asks for help" className={css.hand} />
          </span>
        ),
    },
    {
      id: 'what',
      title: 'Blocker',
      width: 'minmax(180px, 3fr)',
      render: ({ text, keyResultTitle, objectiveTitle }) => (
        <span className={css.what}>
          <span className="one-line" title={text} dir="auto">
            {text}
          </span>
          <span className={css.detail} title={`${keyResultTitle} · ${objectiveTitle}`}>
            {keyResultTitle}
          </span>
        </span>
      ),
    },
    {
      id: 'age',
      title: 'Stands',
      width: '112px',
      ...sorts('age'),
      render: ({ raisedOn, resolvedOn }) =>
        resolvedOn === null ? <Age raisedOn={raisedOn} /> : <span className={css.muted}>{formatDay(resolvedOn)}</span>,
    },
    {
      id: 'team',
      title: 'Team',
      width: 'minmax(88px, 1fr)',
      from: 680,
      ...sorts('team'),
      render: ({ teamName }) => <span className={css.muted}>{teamName ?? '–'}</span>,
    },
    {
      id: 'owner',
      title: 'Owner',
      width: 'minmax(164px, 1.6fr)',
      ...sorts('owner'),
      render: ({ ownerName }) =>
        ownerName === null ? (
          <span className={css.muted}>Nobody yet</span>
        ) : (
          <span className={css.who} title={ownerName}>
            <Avatar name={ownerName} beside />
            <span className="one-line">{ownerName}</span>
          </span>
        ),
    },
    {
      id: 'offers',
      title: 'Offers',
      width: '84px',
      from: 770,
      render: ({ offers }) => <span className={css.muted}>{offersInWords(offers.length, offers.some(isTaken))}</span>,
    },
  ];
};

const isTaken = ({ acceptedOn }: RegisteredBlocker['offers'][number]): boolean => acceptedOn !== null;
const offersInWords = (count: number, taken = false): string => {
  if (count === 0) return '';
  return taken ? 'taken up' : `${count} ${count === 1 ? 'offer' : 'offers'}`;
};
