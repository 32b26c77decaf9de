import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportFormat } from '#shared/exports/contract';
import { Page } from '../app/page';
import { CallError, call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { ErrorNote } from '../ui/error-note';
import { showToast } from '../ui/toast';
import css from './export-view.module.css';

const formats: readonly { value: ExportFormat; name: string; what: string }[] = [
  {
    value: 'xlsx',
    name: 'Excel workbook',
    what: 'A sheet for each kind of thing, with every check-in. Opens anywhere, and Okra reads it again.',
  },
  { value: 'csv', name: 'CSV files in a .zip', what: 'The same as plain tables, for other programs.' },
  { value: 'json', name: 'JSON', what: 'The same for scripts, documented and stable.' },
];

/** Takes everything out: three formats, confidential goals only when asked for. */
export function ExportView() {
  const { data } = useCall('exports.about', {});
  const [confidential, setConfidential] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const save = async (format: ExportFormat) => {
    const own = crypto.randomUUID();
    setJob(own);
    setError(null);
    try {
      const done = await call('exports.save', { job: own, format, scope: confidential ? 'all' : 'open' });
      if (done) showToast(`Saved ${done.fileName}`, done.hidden > 0 ? { detail: hiddenText(done.hidden) } : {});
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      if (failure.code !== 'CANCELLED') setError(failure);
    } finally {
      setJob(null);
    }
  };
  return (
    <Page title="Export">
      <div className={css.view}>
        <p className={css.muted}>
          {data
            ? `${data.objectives.toLocaleString()} objectives, ${data.keyResults.toLocaleString()} key results and ${data.checkIns.toLocaleString()} check-ins. Private conversations are never in an export, and grades never stand beside a person.`
            : ' '}
        </p>
        {data && data.confidential > 0 && (
          <Checkbox
            always
            label={`With confidential objectives (${data.confidential.toLocaleString()})`}
            checked={confidential}
            onChange={setConfidential}
          />
        )}
        {error && <ErrorNote error={error} />}
        <ul className={css.formats}>
          {formats.map(({ value, name, what }) => (
            <li key={value} className={css.format}>
              <div>
                <h2>{name}</h2>
                <p className={css.muted}>{what}</p>
              </div>
              <Button
                icon={<IconDownload size={16} />}
                disabled={job !== null}
                aria-label={`Save as ${name}`}
                onClick={() => void save(value)}
              >
                Save…
              </Button>
            </li>
          ))}
        </ul>
        {job !== null && (
          <p role="status" className={css.busy}>
            Writing… <Button onClick={() => void call('exports.cancel', { job })}>Stop</Button>
          </p>
        )}
      </div>
    </Page>
  );
}

const hiddenText = (count: number): string =>
  count === 1 ? '1 confidential objective was left out' : `${count} confidential objectives were left out`;
