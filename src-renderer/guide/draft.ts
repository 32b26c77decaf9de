import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Input } from '#shared/contract';
import { GoalType } from '#shared/kernel/vocabulary';
import { call } from '../ipc/call';

const KeyResultDraft = z.strictObject({
  title: z.string(),
  start: z.number().nullable(),
  target: z.number().nullable(),
  unit: z.string(),
});
export type KeyResultDraft = z.infer<typeof KeyResultDraft>;

const GuideDraft = z.strictObject({
  /** The step that is open, from 0. */
  step: z.int().min(0).max(9),
  mission: z.string(),
  fiscalStartMonth: z.int().min(1).max(12),
  team: z.string(),
  title: z.string(),
  why: z.string(),
  goalType: GoalType,
  keyResults: z.array(KeyResultDraft).max(3),
});
/** What the guide has gathered so far. Nothing of it is in the document before its end. */
export type GuideDraft = z.infer<typeof GuideDraft>;

const KEY = 'guide/first-objective';
export const noKeyResult: KeyResultDraft = { title: '', start: null, target: null, unit: '' };
const nothing: GuideDraft = {
  step: 0,
  mission: '',
  fiscalStartMonth: 1,
  team: '',
  title: '',
  why: '',
  goalType: 'committed',
  keyResults: [noKeyResult],
};

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
      ([kept]) => here && kept && setDraft(read(kept.text)),
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
  starting.current = () => keep(nothing);
  return {
    draft,
    edit: (patch) => latest.current && keep({ ...latest.current, ...patch }),
    begin: (patch = {}) => keep({ ...nothing, ...patch }),
    end: () => {
      latest.current = null;
      setDraft(null);
      call('drafts.remove', { keys: [KEY] }).catch(() => undefined);
    },
  };
}

function read(text: string): GuideDraft | null {
  try {
    return GuideDraft.catch(nothing).parse(JSON.parse(text));
  } catch {
    return nothing;
  }
}

/** The draft as the call takes it: key results without a title are left out. */
export const toMake = (draft: GuideDraft): Input<'guide.make'> => ({
  mission: draft.mission,
  fiscalStartMonth: draft.fiscalStartMonth,
  team: draft.team,
  objective: draft.title.trim() === '' ? null : { title: draft.title, why: draft.why, goalType: draft.goalType },
  keyResults: draft.keyResults.filter(({ title }) => title.trim() !== ''),
});
