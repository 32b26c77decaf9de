import { IconFileSpreadsheet, IconFileText, IconPlant2, IconSeeding } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Output } from '#shared/contract';
import { askForWorkbook } from '../imports/state';
import { onPush } from '../ipc/bridge';
import { useCall } from '../ipc/use-call';
import { Kbd } from '../ui/kbd';
import { attempt, openDocument, opened, openOverlay } from './document-commands';
import css from './first-run.module.css';
import { useKeys } from './keys';
import { ago } from './time-words';

/** What stands before a document is open: what was open lately, and four ways to begin. */
export function FirstRun() {
  const { data: recent = [] } = useCall('documents.recent', {});
  const [making, setMaking] = useState<{ job: string; share: number } | null>(null);
  useEffect(
    () =>
      onPush('progress', ({ job, done, total }) =>
        setMaking((now) => (now?.job === job && total > 0 ? { job, share: done / total } : now)),
      ),
    [],
  );
  const ways = [
    {
      keys: '1',
      icon: IconFileSpreadsheet,
      label: 'Bring in your spreadsheet',
      text: 'An .xlsx or .csv with your OKRs becomes a tree; you see it before anything is kept.',
      run: importWorkbook,
    },
    {
      keys: '2',
      icon: IconFileText,
      label: 'Open an Okra document',
      text: 'An .okr file from a colleague, a shared folder or a backup.',
      run: () => void openDocument(),
    },
    {
      keys: '3',
      icon: IconSeeding,
      label: 'Start empty',
      text: 'A new workspace, and a hand with the first objective.',
      run: () => openOverlay('new'),
    },
    {
      keys: '4',
      icon: IconPlant2,
      label: 'Explore a sample company',
      text: making
        ? 'Making 500 people and three years of their goals…'
        : 'Three years of goals of a made-up company, to try everything on.',
      run: () => {
        const job = crypto.randomUUID();
        setMaking({ job, share: 0 });
        void opened(attempt('documents.sample', { job })).finally(() => setMaking(null));
      },
    },
  ];
  useKeys(
    'Begin',
    ways.map(({ keys, label, run }) => ({ keys, label, run: () => making === null && run() })),
  );
  return (
    <main className={css.page}>
      <div className={css.column}>
        <h1 className={css.name}>Okra</h1>
        <p className={css.line}>Objectives and key results on your own computer, in a file that is yours.</p>
        <ul className={css.ways}>
          {ways.map(({ keys, icon: Icon, label, text, run }) => (
            <li key={keys}>
              <button type="button" className={css.way} onClick={run} disabled={making !== null}>
                <Icon size={20} stroke={1.5} aria-hidden="true" />
                <span className={css.words}>
                  <span className={css.label}>{label}</span>
                  <span className={css.text}>{text}</span>
                  {keys === '4' && making && (
                    <progress
                      className={css.progress}
                      max={1}
                      value={making.share}
                      aria-label="Making the sample"
                      aria-valuetext={`${Math.round(making.share * 100)} %`}
                    />
                  )}
                </span>
                <Kbd keys={keys} />
              </button>
            </li>
          ))}
        </ul>
        {recent.length > 0 && <Recent documents={recent.slice(0, 6)} />}
      </div>
    </main>
  );
}

function importWorkbook(): void {
  askForWorkbook();
  navigate('/import');
}

function Recent({ documents }: { documents: Output<'documents.recent'> }) {
  const open = (document: Output<'documents.recent'>[number]) =>
    void openDocument({ from: 'recent', copyId: document.copyId });
  return (
    <section aria-label="Recent documents">
      <h2 className={css.recentTitle}>Recent</h2>
      <ul>
        {documents.map((document) => (
          <li key={document.copyId}>
            <button type="button" className={css.recent} disabled={!document.present} onClick={() => open(document)}>
              <span className={css.recentName}>{document.name}</span>
              <span className={css.place}>
                {document.present ? (document.place?.folder ?? 'On this computer') : 'No longer there'}
              </span>
              <span className={css.when}>{ago(document.openedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
