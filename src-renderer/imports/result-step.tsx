import type { ImportSummary } from '#shared/imports/contract';
import { useCall } from '../ipc/use-call';
import { VirtualList } from '../ui/virtual-list';
import css from './import-view.module.css';
import { alsoText, reasonText } from './words';

type Props = { summary: ImportSummary };

const pageRows = 100;
const changeWords = { new: 'New', changed: 'Changes', same: 'As it is' } as const;

/** Step 3: the tree as it will be, what needs a look first. */
export function ResultStep({ summary }: Props) {
  const also = alsoText(summary.counts);
  return (
    <section className={css.result} aria-labelledby="import-result">
      <h2 id="import-result">3 · Result</h2>
      <p className={css.muted}>
        {summary.cycles.length > 0 && `For ${summary.cycles.join(', ')}. `}
        {also}
      </p>
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
