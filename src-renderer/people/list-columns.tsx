import { type PeopleField, type PeopleReading, peopleFields } from '#shared/people/domain-table';
import { Select } from '../ui/controls';
import { fieldWords } from './list-words';
import css from './people-list.module.css';

type Props = {
  cells: readonly (readonly string[])[];
  reading: PeopleReading;
  onChange: (column: number, field: PeopleField) => void;
};

const options = peopleFields.map((field) => ({ value: field, label: fieldWords[field] }));

/** Each column with its heading, its first value and what it is taken for; a select puts it right. */
export function ListColumns({ cells, reading: { headerRow, fields }, onChange }: Props) {
  const first = headerRow === null ? 0 : headerRow + 1;
  return (
    <div>
      <p className={css.label}>
        {headerRow === null
          ? 'No headings found: read by what the cells look like.'
          : headerRow === 0
            ? 'The first row was read as headings.'
            : `Row ${headerRow + 1} was read as headings.`}
      </p>
      <div className={css.columns}>
        {fields.map((field, column) => {
          const heading = headerRow === null ? '' : (cells[headerRow]?.[column] ?? '').trim();
          const sample =
            cells.slice(first, first + 50).find((row) => (row[column] ?? '').trim() !== '')?.[column] ?? '';
          if (heading === '' && sample === '') return null;
          return (
            <div key={column} className={css.column}>
              <Select
                label={heading || `Column ${column + 1}`}
                value={field}
                options={options}
                onChange={(next) => onChange(column, next)}
              />
              <span className={`one-line ${css.label}`} title={sample}>
                {sample}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
