import { useQueryClient } from '@tanstack/react-query';
import type { ThingId } from '#shared/kernel/ids';
import type { SilentCounts } from '#shared/retrospectives/contract';
import { useCall } from '../ipc/use-call';

/** How many silent notes and ballots this laptop holds; `told` puts in what a call has just answered. */
export function useSilent(id: ThingId): { counts: SilentCounts; told: (counts: SilentCounts | null) => void } {
  const client = useQueryClient();
  const { data } = useCall('retrospectives.silent', { id });
  return {
    counts: data ?? { notes: [], ballots: 0 },
    told: (counts) => {
      if (counts) client.setQueryData(['retrospectives.silent', { id }], counts);
    },
  };
}
