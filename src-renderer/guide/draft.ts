import { useEffect, useRef, useState } from 'react';
import type { Input } from '#shared/contract';
import { call } from '../ipc/call';
import { emptyDraft, type GuideDraft } from './draft-shape';

const KEY = 'guide/first-objective';
let wished = false;

/** Lets the next Home begin with the guide: said before a new document is made. */
export const wishForGuide = (wish: boolean): void => {
  wished = wish;
};

const put = (draft: GuideDraft) => call('drafts.put', { key: KEY, text: JSON.stringify(draft) });

export type Guide = {
  readonly draft: GuideDraft | null;
  readonly edit: (patch: Partial<GuideDraft>) => void;
  readonly begin: (patch?: Partial<GuideDraft>) => void;
  /** Forgets the draft: the guide is done or not wanted. */
  readonly end: () => void;
};

/** The guide's draft, kept on this computer with each change; null where nobody has begun or all is done. */
export function useGuide(): Guide {
  const [draft, setDraft] = useState<GuideDraft | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const starting = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (wished) {
      wished = false;
      starting.current();
      return undefined;
    }
    let here = true;
    call('drafts.list', { prefix: KEY }).then(
      async ([kept]) => {
        if (!kept) return;
        const { readDraft } = await import('./kept-draft'); // few have one: its shape is not read at each start
        if (here) setDraft(readDraft(kept.text));
      },
      () => undefined, // without its draft Home works as well
    );
    return () => {
      here = false;
    };
  }, []);
  const keep = (next: GuideDraft) => {
    latest.current = next;
    setDraft(next);
    put(next).catch(() => {
      // It is still on screen; the next change tries again.
    });
  };
  starting.current = () => keep(emptyDraft);
  return {
    draft,
    edit: (patch) => latest.current && keep({ ...latest.current, ...patch }),
    begin: (patch = {}) => keep({ ...emptyDraft, ...patch }),
    end: () => {
      latest.current = null;
      setDraft(null);
      call('drafts.remove', { keys: [KEY] }).catch(() => undefined);
    },
  };
}

/** The draft as the call takes it: key results without a title are left out. */
export const toMake = (draft: GuideDraft): Input<'guide.make'> => ({
  mission: draft.mission,
  fiscalStartMonth: draft.fiscalStartMonth,
  team: draft.team,
  objective: draft.title.trim() === '' ? null : { title: draft.title, why: draft.why, goalType: draft.goalType },
  keyResults: draft.keyResults.filter(({ title }) => title.trim() !== ''),
});
