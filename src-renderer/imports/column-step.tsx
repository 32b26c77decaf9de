import { useState } from 'react';
import type { ImportSummary } from '#shared/imports/contract';
import { type Field, fieldNames, fields } from '#shared/imports/fields';
import { Select } from '../ui/controls';
import { NumberField } from '../ui/field';
import css from './import-view.module.css';
import type { ImportWork } from './queries';

type Props = { work: ImportWork; summary: ImportSummary };

const options = fields.map((field) => ({ value: field, label: fieldNames[field] }));
/** Below this the guess is marked as one to look at. */
const sure = 0.8;

/** Step 2: for each column our guess beside the first values; a select puts it right. */
export function ColumnStep({ work, summary }: Props) {
  const [chosen, choose] = useState<string | null>(null);
  const readable = summary.sheets.filter(({ use }) => use);
  const sheet =
    readable.find(({ name }) => name === chosen) ?? readable.find(({ columns }) => columns.length > 0) ?? readable[0];
  if (!sheet) return null;
  const setColumn = (letters: string, field: Field) => {
    const before =
      work.mapping.sheets && Object.hasOwn(work.mapping.sheets, sheet.name)
        ? work.mapping.sheets[sheet.name]?.columns
        : undefined;
    void work.changeSheet(sheet.name, { columns: { ...before, [letters]: field } });
  };
  return (
    <section className={css.step} aria-labelledby="import-columns">
      <h2 id="import-columns">2 · Columns</h2>
      <div className={css.pair}>
        {readable.length > 1 && (
          <Select
            label="Sheet"
            value={sheet.name}
            options={readable.map(({ name }) => ({ value: name, label: name }))}
            onChange={choose}
          />
        )}
        <NumberField
          label="Headings in row"
          value={sheet.headerRow}
          decimals={0}
          optional
          onSave={(row) => {
            if (row !== null && row >= 1) return work.changeSheet(sheet.name, { headerRow: Math.round(row) });
            return undefined;
          }}
        />
      </div>
      <table className={css.columns}>
        <thead>
          <tr>
            <th scope="col">In the sheet</th>
            <th scope="col">First values</th>
            <th scope="col">In Okra</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column) => (
            <tr key={column.letters}>
              <th scope="row">
                <span className={css.letters}>{column.letters}</span> {column.header}
                {column.hidden && <span className={css.muted}> (hidden)</span>}
              </th>
              <td>
                <ul className={css.samples}>
                  {column.samples.map((sample, index) => (
                    <li key={index} className="one-line">
                      {sample}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <Select
                  bare
                  label={`Meaning of ${column.header || column.letters}`}
                  value={column.field}
                  options={options}
                  onChange={(field) => setColumn(column.letters, field)}
                />
                {column.confidence > 0 && column.confidence < sure && (
                  <span className={css.muted}>A guess: please look</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.columns.length === 0 && (
        <p className={css.muted}>Name the row with the headings, and its columns appear here.</p>
      )}
    </section>
  );
}
