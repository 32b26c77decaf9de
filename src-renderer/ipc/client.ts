import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { Push } from '#shared/kernel/pushes';
import { onPush } from './bridge';

// An answer is drawn in the frame in which it comes; the library's own timer would miss it.
notifyManager.setScheduler(queueMicrotask);

/** Answers stay true until a push says otherwise: nothing is asked again by time, focus or network. */
export function newQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...local,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: local,
    },
  });
}

/** Pushes that come within this time of the last one are answered together, in milliseconds. */
const together = 20;

/**
 * Asks again what a change may have touched: the queries whose contract reads one of the changed topics. The first
 * push acts at once; those of an import, coming in a row, are gathered. Returns the way to stop.
 */
export function followChanges(client: QueryClient): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<string>();
  const flush = () => {
    timer = undefined;
    last = performance.now();
    const topics = new Set(waiting);
    waiting.clear();
    invalidate(client, topics).catch(() => {
      // Each query keeps its own error, and its view shows it.
    });
  };
  const stop = onPush('changed', ({ topics }: Push<'changed'>) => {
    for (const topic of topics) waiting.add(topic);
    const wait = last + together - performance.now();
    if (wait <= 0) flush();
    else timer ??= setTimeout(flush, wait);
  });
  const early = setTimeout(() => void loadContract(), afterStart);
  return () => {
    clearTimeout(timer);
    clearTimeout(early);
    stop();
  };
}

/** By then the first view stands, in milliseconds: the contract is loaded, for the first change not to wait for it. */
const afterStart = 1500;

let loaded: typeof import('#shared/contract') | undefined;
const loadContract = async () => {
  loaded = await import('#shared/contract');
  return loaded;
};

async function invalidate(client: QueryClient, topics: ReadonlySet<string>): Promise<void> {
  const { contract, isCallName } = loaded ?? (await loadContract());
  await client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      if (!isCallName(name)) return false;
      const def = contract[name];
      return 'reads' in def && def.reads.some((topic) => topics.has(topic));
    },
  });
}
