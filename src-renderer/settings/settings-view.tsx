import { useEffect, useMemo } from 'react';
import { Page } from '../app/page';
import { useWish } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { About } from './about';
import { CompanySettings } from './company-settings';
import { DeviceSettings } from './device-settings';
import css from './settings.module.css';
import { You } from './you';

/** What holds for the company travels in the document; what is of this computer stays here. */
export function SettingsView() {
  const { data: workspace, error, refetch } = useCall('workspace.get', {});
  const { section } = useWish();
  const there = workspace !== undefined;
  useEffect(() => {
    if (section && there) document.getElementById(section)?.scrollIntoView({ block: 'start' });
  }, [section, there]);
  const sections = useMemo(
    () => [
      { id: 'company', title: 'Company' },
      { id: 'calendar', title: 'Calendar' },
      { id: 'method', title: 'Method' },
      { id: 'you', title: 'You' },
      { id: 'computer', title: 'This computer' },
      { id: 'about', title: 'About Okra' },
    ],
    [],
  );
  return (
    <Page title="Settings">
      <div className={css.whole}>
        <nav className={css.index} aria-label="Sections">
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css.sections}>
          {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
          {!workspace && !error && <Skeleton rows={10} />}
          {workspace && <CompanySettings workspace={workspace} />}
          <You />
          <DeviceSettings />
          <About />
        </div>
      </div>
    </Page>
  );
}
