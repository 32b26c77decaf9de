import { useDeferredValue, useMemo, useState } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import { mostListed, type PeopleFile } from '#shared/people/contract';
import { guessPeopleReading, type PeopleField, readPeople } from '#shared/people/domain-table';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { ErrorNote } from '../ui/error-note';
import { Modal } from '../ui/modal';
import { readCells } from './cells';
import { ListColumns } from './list-columns';
import { ListMissing } from './list-missing';
import { ListPreview } from './list-preview';
import { peopleCounted, summary } from './list-words';
import css from './people-list.module.css';

/** Where a list comes from: cells that were pasted, or a spreadsheet. */
export type ListSource = { readonly text: string } | { readonly file: PeopleFile };

/** A list of people out of a spreadsheet, with what will be made of it beneath, before anything is changed. */
export function PeopleList({ source, onClose }: { source: ListSource; onClose: () => void }) {
  const file = 'file' in source ? source.file : null;
  const [text, setText] = useState('text' in source ? source.text : '');
  const [sheetName, setSheet] = useState(file?.sheets[0]?.name ?? '');
  const [fields, setFields] = useState<Readonly<Record<number, PeopleField>>>({});
  const [left, setLeft] = useState<ReadonlySet<PersonId>>(new Set());
  const sheet = file?.sheets.find(({ name }) => name === sheetName);
  const cells = useMemo(() => (file ? (sheet?.rows ?? []) : readCells(text)), [file, sheet, text]);
  const reading = useMemo(() => {
    const guess = guessPeopleReading(cells);
    return { ...guess, fields: guess.fields.map((field, column) => fields[column] ?? field) };
  }, [cells, fields]);
  const read = useMemo(() => readPeople(cells, reading), [cells, reading]);
  const rows = useDeferredValue(useMemo(() => read.map(({ line: _, ...row }) => row), [read]));
  const lines = useMemo(() => read.map(({ line }) => sheet?.lines[line - 1] ?? line), [read, sheet]);
  const isTooLong = read.length > mostListed || sheet?.cut === true;
  const ready = rows.length > 0 && !isTooLong;
  const { data: plan, error } = useCall('people.plan', { rows }, { enabled: ready, keep: true });
  const does =
    ready && plan ? plan.rows.filter(({ kind }) => kind === 'new' || kind === 'changed').length + left.size : 0;
  const run = async () => {
    const gone = (plan?.missing ?? []).flatMap(({ id }) => (left.has(id) ? [id] : []));
    if (await act('people.import', { rows, left: gone }, summary)) onClose();
  };
  const reset = () => {
    setFields({});
    setLeft(new Set());
  };
  return (
    <Modal
      title={file ? `Import people from ${file.fileName}` : 'Paste a list of people'}
      opened
      onClose={onClose}
      width={920}
    >
      <div className={css.list}>
        {file ? (
          file.sheets.length > 1 && (
            <Select
              label="Sheet"
              value={sheetName}
              options={file.sheets.map(({ name }) => ({ value: name, label: name }))}
              onChange={(name) => {
                setSheet(name);
                reset();
              }}
            />
          )
        ) : (
          <label className={css.pasted}>
            <span className={css.label}>
              Copy the columns from your spreadsheet: name, e-mail, job title, manager, team. People are found again by
              e-mail, so the same list twice changes nothing.
            </span>
            <textarea
              data-autofocus
              rows={5}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                reset();
              }}
            />
          </label>
        )}
        {cells.length > 0 && (
          <ListColumns
            cells={cells}
            reading={reading}
            onChange={(column, field) => setFields({ ...fields, [column]: field })}
          />
        )}
        {isTooLong && <p role="alert">A list may hold {mostListed.toLocaleString()} people at once.</p>}
        {file && !isTooLong && read.length === 0 && <p>No people in this sheet.</p>}
        {error && <ErrorNote error={error} />}
        {ready && plan && (
          <>
            <ListPreview plan={plan} lines={lines} />
            <ListMissing missing={plan.missing} left={left} onChange={setLeft} />
          </>
        )}
        <div className={css.foot}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={does === 0} onClick={() => void run()}>
            {does > 0 ? `Import ${peopleCounted(does)}` : ready && plan ? 'Nothing to change' : 'Import'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
