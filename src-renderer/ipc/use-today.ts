import { IsoDate } from '#shared/kernel/dates';
import { useCall } from './use-call';

/** The day that counts, as the app says; this computer's own until it has said. */
export function useToday(): IsoDate {
  const { data } = useCall('workspace.today', {});
  return data?.today ?? IsoDate.parse(new Date().toISOString().slice(0, 10));
}
