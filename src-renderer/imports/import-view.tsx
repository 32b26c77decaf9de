import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ImportSummary } from '#shared/imports/contract';
import { Page } from '../app/page';
import { tellDone } from '../app/undo';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { ColumnStep } from './column-step';
import css from './import-view.module.css';
import { type Busy, type ImportWork, useImportWork, useProgress } from './queries';
import { ResultStep } from './result-step';
import { SheetStep } from './sheet-step';
import { countsText, importLabel } from './words';

/** Import on one page: the file and its sheets, its columns, and the tree as it will be. */
export function ImportView() {
  const work = useImportWork({ into: 'open', onNothingChosen: () => undefined });
  const [, go] = useLocation();
  const { summary, busy, error } = work;
  const run = async () => {
    const done = await work.run();
    if (!done) return;
    tellDone(`Imported ${countsText(done.value) || 'what has changed'}`, done.mark);
    go('/objectives');
  };
  return (
    <Page title={summary?.fileName ?? 'Import'} action={<ImportActions work={work} onRun={() => void run()} />} bare>
      {error && <ErrorNote error={error} />}
      {summary ? <Steps work={work} summary={summary} /> : !busy && <Start onChoose={() => void work.open(null)} />}
    </Page>
  );
}

/** The work under way, else another file and the button that says what it will do. */
export function ImportActions({ work, onRun }: { work: ImportWork; onRun: () => void }) {
  const { busy, summary } = work;
  if (busy) return <Progress busy={busy} onCancel={work.cancel} />;
  if (!summary) return null;
  return (
    <>
      <Button onClick={() => void work.open(null)}>Another file…</Button>
      <Button look="main" disabled={summary.writes === 0} onClick={onRun}>
        {importLabel(summary)}
      </Button>
    </>
  );
}

type StepsProps = { work: ImportWork; summary: ImportSummary; before?: ReactNode };

/** What was found, its columns and the result; `before` stands above them. */
export function Steps({ work, summary, before }: StepsProps) {
  return (
    <div className={css.view}>
      {summary.writes === 0 && summary.rows > 0 && (
        <p role="status">All of this is in the document already: importing it again changes nothing.</p>
      )}
      <div className={css.steps}>
        <div className={css.left}>
          {before}
          <SheetStep work={work} summary={summary} />
          <ColumnStep work={work} summary={summary} />
        </div>
        <ResultStep summary={summary} />
      </div>
    </div>
  );
}

/** Before a file is chosen: why, and how. */
export function Start({ onChoose }: { onChoose: () => void }) {
  return (
    <EmptyState
      title="Bring your old OKR sheet"
      why="Choose an Excel workbook or a CSV file, or drop it on this window. You see what was found before anything is written, and one Undo takes it back."
      action={
        <Button look="main" icon={<IconFileSpreadsheet size={16} />} onClick={onChoose}>
          Choose a file…
        </Button>
      }
      example="Trackers with one key result a row, a sheet for each quarter, blocks under banners, exports of other OKR programs: all of them are read."
    />
  );
}

function Progress({ busy, onCancel }: { busy: Busy; onCancel: () => void }) {
  const { label, share } = useProgress(busy);
  return (
    <div className={css.busy} role="status">
      <label>
        {label}… <progress max={1} {...(share === null ? {} : { value: share })} />
      </label>
      <Button onClick={onCancel}>Stop</Button>
    </div>
  );
}
