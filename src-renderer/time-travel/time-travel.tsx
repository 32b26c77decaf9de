import { lazy, Suspense, useEffect } from 'react';
import { useKeys } from '../app/keys';
import { useCall } from '../ipc/use-call';
import { backToNow, openTimeBar, took, useTravel } from './travel';

const TimeBar = lazy(() => import('./time-bar').then((m) => ({ default: m.TimeBar })));

/** Above every view: the bar of days, as long as it is open or an earlier day is shown. */
export function TimeTravel() {
  const { data } = useCall('time-travel.state', {});
  const shown = useTravel((state) => state.barOpen || state.asOf !== null);
  useEffect(() => took(data ?? null), [data]);
  useKeys('Everywhere', [
    { keys: 'g a', label: 'Look at an earlier day', run: openTimeBar },
    { keys: 'g n', label: 'Back to now', run: () => void backToNow() },
  ]);
  if (!shown || !data) return null;
  return (
    <Suspense fallback={null}>
      <TimeBar state={data} />
    </Suspense>
  );
}
