import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Output } from '#shared/contract';
import { DropToImport } from '../imports/drop-to-import';
import { followChanges, newQueryClient } from '../ipc/client';
import { useCall } from '../ipc/use-call';
import { ErrorNote } from '../ui/error-note';
import { cssVariables, theme } from '../ui/theme/theme';
import { ToastRegion } from '../ui/toast';
import { setAppearance, useAppearance } from './appearance';
import { ErrorBoundary } from './error-boundary';
import { GlobalKeys } from './global-keys';
import { Shell } from './shell';
import { warmUp } from './warm-up';
import { followWindow } from './window-events';

/** A query client that has begun to ask for what the first view will show. */
function warmClient(): QueryClient {
  const client = newQueryClient();
  warmUp(client);
  return client;
}

const FailedStart = lazy(() => import('../documents/recovery').then((m) => ({ default: m.FailedStart })));
const FirstImport = lazy(() => import('../imports/first-import').then((m) => ({ default: m.FirstImport })));
const FirstRun = lazy(() => import('./first-run').then((m) => ({ default: m.FirstRun })));

/** Everything around the views: data, theme, routes, keys, messages. */
export function App({ nonce }: { nonce: string }) {
  const scheme = useAppearance((state) => state.scheme);
  const [client] = useState(warmClient);
  useEffect(() => followChanges(client), [client]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
      withStaticClasses={false}
    >
      <QueryClientProvider client={client}>
        <ErrorBoundary where="the window">
          <Router hook={useHashLocation}>
            <WindowEvents />
            <DeviceLook />
            <GlobalKeys />
            <Content />
          </Router>
        </ErrorBoundary>
        <ToastRegion />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The open document, or the four ways to one. */
function Content() {
  const { data, error } = useCall('documents.state', {});
  const fresh = useFreshAnswers(data && (data.open?.copyId ?? null));
  if (error) return <ErrorNote error={error} />;
  if (!data || !fresh) return null;
  if (data.open) return <Shell key={data.open.copyId} document={data.open} notices={data.notices} />;
  return <WithoutDocument failed={data.failed} />;
}

/** Before a document is open there are two places: the beginning, and the import of a first workbook. */
function WithoutDocument({ failed }: { failed: Output<'documents.state'>['failed'] }) {
  const [at, go] = useLocation();
  const [left, setLeft] = useState<string | null>(null);
  const told = failed && JSON.stringify(failed);
  if (failed && told !== left)
    return (
      <Suspense fallback={null}>
        <FailedStart failure={failed} onLeave={() => setLeft(told)} />
      </Suspense>
    );
  return (
    <Suspense fallback={null}>
      <DropToImport toImport={() => go('/import')} />
      {at === '/import' ? <FirstImport /> : <FirstRun />}
    </Suspense>
  );
}

/**
 * Forgets what another document has answered before anything of this one is drawn. `copyId`: undefined while nobody
 * knows which is open, null for none. True once the answers are of that document.
 */
function useFreshAnswers(copyId: string | null | undefined): boolean {
  const client = useQueryClient();
  const [known, setKnown] = useState<string | null>();
  useLayoutEffect(() => {
    if (copyId === undefined || copyId === known) return;
    if (known !== undefined) client.removeQueries({ predicate: ({ queryKey: [name] }) => ofDocument(String(name)) });
    setKnown(copyId);
  }, [client, copyId, known]);
  return copyId !== undefined && copyId === known;
}

const ofDocument = (call: string): boolean => !/^(documents|settings)\./.test(call);

/** The device's settings decide how the window looks; what it remembered itself was for the first paint. */
function DeviceLook() {
  const { data } = useCall('settings.get', {});
  useEffect(() => {
    if (data) setAppearance(data);
  }, [data]);
  return null;
}

function WindowEvents() {
  const client = useQueryClient();
  useEffect(() => followWindow(client), [client]);
  return null;
}
