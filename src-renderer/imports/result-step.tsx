import type { ImportSummary } from '#shared/imports/contract';
import { useCall } from '../ipc/use-call';
import { VirtualList } from '../ui/virtual-list';
import css from './import-view.module.css';
import { type CountRow, countRows, reasonText } from './words';

type Props = { summary: ImportSummary };

const pageRows = 100;
/** So many lines of the counts stand without scrolling (see the style); more are reached by the keyboard. */
const MOST_IN_SIGHT = 8;
const changeWords = { new: 'New', changed: 'Changes', same: 'As it is' } as const;

/** Step 3: the tree as it will be, what needs a look first. */
export function ResultStep({ summary }: Props) {
  return (
    <section className={css.result} aria-labelledby="import-result">
      <h2 id="import-result">3 · Result</h2>
      {summary.cycles.length > 0 && <p className={css.muted}>For {summary.cycles.join(', ')}</p>}
      <Counts counts={summary.counts} />
      <Problems summary={summary} />
      <Skipped summary={summary} />
      {summary.rows === 0 ? (
        <p className={css.muted}>
          No objectives or key results yet. Look at the sheets and columns: which one holds the objectives?
        </p>
      ) : (
        <VirtualList
          className={css.tree ?? ''}
          label="The tree as it will be"
          count={summary.rows}
          rowHeight={36}
          rowKey={(index) => `${summary.revision}-${index}`}
          render={(index) => <Line summary={summary} index={index} />}
        />
      )}
    </section>
  );
}

const shares = [
  { key: 'added', title: 'New' },
  { key: 'changed', title: 'Changed' },
  { key: 'same', title: 'There already' },
] as const satisfies readonly { key: keyof CountRow; title: string }[];

/** Reached by the keyboard, it has a role and a name of its own. */
const scrolled = { tabIndex: 0, role: 'region', 'aria-label': 'All counts' } as const;

/** How many of what: a column only where it has a number. */
function Counts({ counts }: Pick<ImportSummary, 'counts'>) {
  const rows = countRows(counts);
  const columns = shares.filter(({ key }) => rows.some((row) => row[key] > 0));
  if (rows.length === 0) return null;
  return (
    <div className={css.counts} {...(rows.length > MOST_IN_SIGHT && scrolled)}>
      <table aria-label="What would be written">
        <thead>
          <tr>
            <td />
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.thing}>
              <th scope="row">{row.thing}</th>
              {columns.map(({ key }) => (
                <td key={key} data-share={key}>
                  {row[key] > 0 && row[key].toLocaleString()}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ summary: { session, revision }, index }: Props & { index: number }) {
  const offset = Math.floor(index / pageRows) * pageRows;
  const { data } = useCall('imports.preview', { session, revision, offset, limit: pageRows });
  const row = data?.[index - offset];
  if (!row) return <div className={css.line} />;
  const isObjective = row.kind === 'objective';
  return (
    <div className={css.line} style={{ paddingInlineStart: 12 + row.depth * 20 }} data-kind={row.kind}>
      <span className={`one-line ${isObjective ? css.objective : ''}`} title={row.title}>
        {row.title}
      </span>
      <span className={`one-line ${css.muted}`} title={row.detail}>
        {row.detail}
      </span>
      {row.problems > 0 && (
        <span className={css.warning} title={`See row ${row.row} of ${row.sheet} above`}>
          ▲ {row.problems}
        </span>
      )}
      <span className={css.change} data-change={row.change}>
        {changeWords[row.change]}
      </span>
    </div>
  );
}

function Problems({ summary: { problems, problemCount } }: Props) {
  if (problemCount === 0) return null;
  return (
    <details className={css.list} open={problemCount <= 8}>
      <summary>
        <span className={css.warning}>▲</span>{' '}
        {problemCount === 1 ? 'One thing to look at' : `${problemCount} things to look at`}
      </summary>
      <ul>
        {problems.map(({ sheet, row, code, text }) => (
          <li key={`${sheet} ${row} ${code} ${text}`}>
            <span className={css.muted}>
              {sheet}, row {row}:
            </span>{' '}
            {text}
          </li>
        ))}
        {problemCount > problems.length && <li className={css.muted}>and {problemCount - problems.length} more</li>}
      </ul>
    </details>
  );
}

function Skipped({ summary: { skipped, skippedCount } }: Props) {
  if (skippedCount === 0) return null;
  return (
    <details className={css.list}>
      <summary>{skippedCount === 1 ? 'One row is not read' : `${skippedCount} rows or sheets are not read`}</summary>
      <ul>
        {skipped.map(({ sheet, row, lastRow, reason, text }) => (
          <li key={`${sheet} ${row}`}>
            <span className={css.muted}>
              {sheet}, {row === lastRow ? `row ${row}` : `rows ${row}–${lastRow}`}:
            </span>{' '}
            {reasonText(reason)} <span className={css.muted}>“{text}”</span>
          </li>
        ))}
        {skippedCount > skipped.length && <li className={css.muted}>and {skippedCount - skipped.length} more</li>}
      </ul>
    </details>
  );
}
