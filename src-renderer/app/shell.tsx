import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import type { Output } from '#shared/contract';
import { DropToImport } from '../imports/drop-to-import';
import { useCall } from '../ipc/use-call';
import { TimeTravel } from '../time-travel/time-travel';
import { EmptyState } from '../ui/empty-state';
import { useWhyLooking } from '../ui/looking';
import { Skeleton } from '../ui/skeleton';
import { ErrorBoundary } from './error-boundary';
import { Notices } from './notices';
import { OnlyNow } from './only-now';
import { Page } from './page';
import { routes } from './routes';
import css from './shell.module.css';
import { Sidebar } from './sidebar';

const WhoAmI = lazy(() => import('./who-am-i').then((m) => ({ default: m.WhoAmI })));

type State = Output<'documents.state'>;

/** The frame of an open document: sidebar at the left, the view of the address at the right. */
export function Shell({ document, notices }: { document: NonNullable<State['open']>; notices: State['notices'] }) {
  const looking = useWhyLooking() !== null;
  return (
    <div className={css.shell}>
      <button type="button" className={css.skip} onClick={toMain}>
        To the content
      </button>
      <Sidebar document={document} />
      <div className={css.column}>
        <Notices notices={notices} />
        <TimeTravel />
        {document.me === null && !document.meAsked && (
          <Suspense fallback={null}>
            <WhoAmI />
          </Suspense>
        )}
        <main id="main" tabIndex={-1} className={css.main}>
          <Suspense
            fallback={
              <Page title="">
                <Skeleton rows={10} />
              </Page>
            }
          >
            <Switch>
              <Route path="/">
                <Start />
              </Route>
              {routes.map(({ path, view: View, onlyNow }) => (
                <Route key={path} path={path}>
                  <ErrorBoundary key={path} where="this view">
                    {looking && onlyNow ? <OnlyNow what={onlyNow} /> : <View />}
                  </ErrorBoundary>
                </Route>
              ))}
              <Route>
                <Page title="Not here">
                  <EmptyState title="There is no such view" why="The address may be of a newer Okra." />
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </main>
      </div>
      <DropToImport toImport={() => navigate('/import')} />
    </div>
  );
}

/** Where one begins, as this computer's settings say. */
function Start() {
  const { data } = useCall('settings.get', {});
  return data ? <Redirect to={`/${data.startView}`} replace /> : null;
}

function toMain(): void {
  document.getElementById('main')?.focus();
}
