import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useKeys } from '../app/keys';
import { tellDone } from '../app/undo';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/error-note';
import { FieldFrame } from '../ui/field';
import css from './first-import.module.css';
import { ImportActions, Start, Steps } from './import-view';
import { useImportWork } from './queries';
import { countsText } from './words';

/**
 * The import before there is a document: looked at as it will be, and only the button at the end makes one. Left before
 * that, nothing of it stays.
 */
export function FirstImport() {
  const [, go] = useLocation();
  const back = () => go('/');
  const work = useImportWork({ into: 'new', onNothingChosen: back });
  const { summary, busy, error } = work;
  const [company, setCompany] = useState('');
  const leave = () => {
    work.cancel();
    back();
  };
  const run = async () => {
    const done = await work.run(company.trim());
    if (!done) return;
    go('/tree');
    tellDone(`Imported ${countsText(done.value)}`, done.mark);
  };
  useKeys('Import', [
    { keys: 'Escape', label: 'Back to the beginning', run: leave },
    { keys: 'Mod+Enter', label: 'Import', run: () => !busy && summary && summary.writes > 0 && void run() },
  ]);
  useEffect(() => {
    document.title = 'Import · Okra';
  }, []);
  const name = (
    <FieldFrame label="Company or team" error={null} placeholder="My company">
      {(props) => (
        <input {...props} maxLength={120} value={company} onChange={(event) => setCompany(event.currentTarget.value)} />
      )}
    </FieldFrame>
  );
  return (
    <main className={css.page}>
      <header className={css.bar}>
        <Button look="plain" icon={<IconArrowLeft size={16} aria-hidden="true" />} onClick={leave}>
          Back
        </Button>
        <h1 className={css.title}>{summary?.fileName ?? 'Bring in your spreadsheet'}</h1>
        <div className={css.actions}>
          <ImportActions work={work} onRun={() => void run()} />
        </div>
      </header>
      <div className={css.body}>
        {error && <ErrorNote error={error} />}
        {summary ? (
          <Steps work={work} summary={summary} before={name} />
        ) : (
          !busy && <Start onChoose={() => void work.open(null)} />
        )}
      </div>
    </main>
  );
}
