import { useState } from 'react';
import type { PeoplePlan, PlannedRow } from '#shared/people/contract';
import { FilterChip } from '../ui/controls';
import { type Column, DataTable } from '../ui/data-table';
import { kindWords, rowWords } from './list-words';
import css from './people-list.module.css';

const kinds = ['new', 'changed', 'same', 'left-out'] as const;

/** What each row of the list would do, before anything is written. `lines`: the rows' numbers in their file. */
export function ListPreview({ plan, lines }: { plan: PeoplePlan; lines: readonly number[] }) {
  const [only, setOnly] = useState<PlannedRow['kind'] | null>(null);
  const shown = only === null ? plan.rows : plan.rows.filter(({ kind }) => kind === only);
  return (
    <section className={css.preview} aria-label="What the list would do">
      <div className={css.chips}>
        {kinds.map((kind) => {
          const count = plan.rows.filter((row) => row.kind === kind).length;
          return count === 0 ? null : (
            <FilterChip
              key={kind}
              label={`${kindWords[kind].mark} ${kindWords[kind].word}`}
              count={count}
              on={only === kind}
              onChange={(on) => setOnly(on ? kind : null)}
            />
          );
        })}
        {plan.newTeams.length > 0 && (
          <span className={`one-line ${css.label}`} title={plan.newTeams.join(', ')}>
            New {plan.newTeams.length === 1 ? 'team' : 'teams'}: {plan.newTeams.join(', ')}
          </span>
        )}
      </div>
      <div className={css.table}>
        <DataTable
          label="Rows of the list"
          columns={columnsWith(lines)}
          rows={shown}
          rowKey={({ row }) => String(row)}
          rowHeight={32}
        />
      </div>
    </section>
  );
}

const columnsWith = (lines: readonly number[]): readonly Column<PlannedRow>[] => [
  {
    id: 'row',
    title: 'Row',
    width: '56px',
    align: 'end',
    render: ({ row }) => <span className="muted numbers">{lines[row] ?? row + 1}</span>,
  },
  {
    id: 'kind',
    title: 'What',
    width: '104px',
    render: ({ kind }) => (
      <span className={css.kind} data-kind={kind}>
        <span aria-hidden="true">{kindWords[kind].mark}</span> {kindWords[kind].word}
      </span>
    ),
  },
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(110px, 1fr)',
    render: ({ name }) => (
      <span className="one-line" dir="auto" title={name}>
        {name || '–'}
      </span>
    ),
  },
  {
    id: 'email',
    title: 'E-mail',
    width: 'minmax(110px, 1.2fr)',
    render: ({ email }) => (
      <span className={`one-line ${css.quiet}`} title={email}>
        {email}
      </span>
    ),
  },
  {
    id: 'changes',
    title: 'Old → new, or why',
    width: 'minmax(160px, 2fr)',
    render: (row) => (
      <span className="one-line" dir="auto" title={rowWords(row)}>
        {rowWords(row)}
      </span>
    ),
  },
];
