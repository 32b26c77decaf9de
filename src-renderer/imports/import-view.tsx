import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { call } from '../ipc/call';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { showToast } from '../ui/toast';
import { ColumnStep } from './column-step';
import css from './import-view.module.css';
import { type Busy, type ImportWork, useImportWork } from './queries';
import { ResultStep } from './result-step';
import { SheetStep } from './sheet-step';
import { countsText, importLabel } from './words';

/** Import on one page: the file and its sheets, its columns, and the tree as it will be. */
export function ImportView() {
  const work = useImportWork();
  const [, go] = useLocation();
  const { summary, busy, error } = work;
  const run = async () => {
    const counts = await work.run();
    if (!counts) return;
    showToast(`Imported ${countsText(counts) || 'what has changed'}`, { undo: () => void call('history.undo', {}) });
    go('/objectives');
  };
  if (!summary) return <Start work={work} />;
  return (
    <div className={css.view}>
      <header className={css.head}>
        <div>
          <h1 className="one-line">{summary.fileName}</h1>
          <p className={css.muted}>{summary.cycles.join(' · ')}</p>
        </div>
        <span className={css.room} />
        {busy ? (
          <Progress busy={busy} onCancel={work.cancel} />
        ) : (
          <>
            <Button onClick={() => void work.open(null)}>Another file…</Button>
            <Button look="main" disabled={summary.writes === 0} onClick={() => void run()}>
              {importLabel(summary)}
            </Button>
          </>
        )}
      </header>
      {error && <ErrorNote error={error} />}
      {summary.writes === 0 && summary.rows > 0 && (
        <p role="status">All of this is in the document already: importing it again changes nothing.</p>
      )}
      <div className={css.steps}>
        <div className={css.left}>
          <SheetStep work={work} summary={summary} />
          <ColumnStep work={work} summary={summary} />
        </div>
        <ResultStep summary={summary} />
      </div>
    </div>
  );
}

function Start({ work }: { work: ImportWork }) {
  const { busy, error } = work;
  return (
    <div className={css.view}>
      {error && <ErrorNote error={error} />}
      {busy ? (
        <Progress busy={busy} onCancel={work.cancel} />
      ) : (
        <EmptyState
          title="Bring your old OKR sheet"
          why="Choose an Excel workbook or a CSV file, or drop it on this window. You see what was found before anything is written, and one Undo takes it back."
          action={
            <Button look="main" icon={<IconFileSpreadsheet size={16} />} onClick={() => void work.open(null)}>
              Choose a file…
            </Button>
          }
          example="Trackers with one key result a row, a sheet for each quarter, blocks under banners, exports of other OKR programs: all of them are read."
        />
      )}
    </div>
  );
}

function Progress({ busy: { label, share }, onCancel }: { busy: Busy; onCancel: () => void }) {
  return (
    <div className={css.busy} role="status">
      <label>
        {label}… <progress max={1} {...(share === null ? {} : { value: share })} />
      </label>
      <Button onClick={onCancel}>Stop</Button>
    </div>
  );
}
