import { useMemo, useState } from 'react';
import type { PersonRow } from '#shared/people/contract';
import { readPeopleTable } from '#shared/people/domain';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { readCells } from './cells';
import css from './people.module.css';

/** A list of people out of a spreadsheet, with what will be made of it beneath, before anything is changed. */
export function PasteList({ text: given, onClose }: { text: string; onClose: () => void }) {
  const [text, setText] = useState(given);
  const { rows, header } = useMemo(() => readPeopleTable(readCells(text)), [text]);
  const named = rows.filter(({ name, email }) => name !== '' || email !== '');
  const run = async () => {
    if (await act('people.import', { rows: [...named] }, summary)) onClose();
  };
  return (
    <Modal title="Paste a list of people" opened onClose={onClose} width={760}>
      <div className={css.paste}>
        <label className={css.pasteField}>
          <span className={css.label}>
            Copy the columns from your spreadsheet: name, e-mail, job title, manager, team. People are found again by
            e-mail, so the same list twice changes nothing.
          </span>
          <textarea data-autofocus rows={6} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </label>
        {named.length > 0 && <Preview rows={named} header={header} />}
        {named.length > 5000 && <p role="alert">A list may hold 5,000 people at once.</p>}
        <div className={css.pasteFoot}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={named.length === 0 || named.length > 5000} onClick={() => void run()}>
            {named.length === 0 ? 'Import' : `Import ${named.length} ${named.length === 1 ? 'person' : 'people'}`}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

const shownRows = 5;

function Preview({ rows, header }: { rows: readonly PersonRow[]; header: boolean }) {
  return (
    <div>
      <p className={css.label}>
        {header ? 'The first row was read as headings.' : 'No headings found: read by what the cells look like.'}
      </p>
      <table className={css.preview}>
        <thead>
          <tr>
            <th>Name</th>
            <th>E-mail</th>
            <th>Job title</th>
            <th>Manager</th>
            <th>Teams</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row, place) => (
            <tr key={place}>
              <td dir="auto">{row.name}</td>
              <td>{row.email}</td>
              <td>{row.jobTitle}</td>
              <td>{row.managerEmail}</td>
              <td>{row.teamNames.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && <p className={css.label}>and {rows.length - shownRows} more</p>}
    </div>
  );
}

type Done = { added: number; updated: number; unchanged: number; teamsAdded: number; skipped: readonly unknown[] };

/** What an import did, in one line; what is zero is left out. */
export function summary({ added, updated, unchanged, teamsAdded, skipped }: Done): string {
  const parts = [
    added > 0 && `${added} added`,
    updated > 0 && `${updated} updated`,
    unchanged > 0 && `${unchanged} as they were`,
    teamsAdded > 0 && `${teamsAdded} new ${teamsAdded === 1 ? 'team' : 'teams'}`,
    skipped.length > 0 && `${skipped.length} with something missing`,
  ].filter((part) => part !== false);
  return `People: ${parts.length === 0 ? 'nothing to change' : parts.join(', ')}`;
}
