import { useMemo, useRef } from 'react';
import { z } from 'zod';
import type { KeyResultId } from '#shared/kernel/ids';
import { CarryDecision } from '#shared/kernel/vocabulary';
import { call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import type { GradeDraft } from '../key-results/use-grade';

const prefix = 'closing/';
/** Signs typed within this time are kept together, in milliseconds. */
const together = 250;

const Kept = z.strictObject({
  final: z.number().nullable(),
  reason: z.string(),
  learning: z.string(),
  decision: CarryDecision.nullable(),
});

/** What was written in a closing and not saved; kept on this device, per key result. Null until it has been read. */
export function useClosingDrafts() {
  const { data } = useCall('drafts.list', { prefix });
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const kept = useMemo(() => (data ? new Map(data.flatMap(({ key, text }) => entry(key, text))) : null), [data]);
  const keep = (id: KeyResultId, draft: GradeDraft | null) => {
    const key = `${prefix}${id}`;
    if (draft === null && !kept?.has(id)) return;
    clearTimeout(timers.current.get(key));
    if (draft === null) kept?.delete(id);
    else kept?.set(id, draft);
    const write = () =>
      void (draft === null
        ? call('drafts.remove', { keys: [key] })
        : call('drafts.put', { key, text: JSON.stringify(draft) }));
    timers.current.set(key, setTimeout(write, together));
  };
  return { kept, keep };
}

function entry(key: string, text: string): [string, GradeDraft][] {
  const parsed = Kept.safeParse(json(text));
  return parsed.success ? [[key.slice(prefix.length), parsed.data]] : [];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
