import { useEffect, useRef, useState } from 'react';
import type { ImportCounts, ImportSummary } from '#shared/imports/contract';
import type { Mapping, SheetMapping } from '#shared/imports/mapping';
import { waitingFile } from '#shared/imports/waiting';
import { onPush } from '../ipc/bridge';
import { CallError, call, callMarked } from '../ipc/call';
import { takeAsking, takeDropped, useDropped } from './state';

/** Work under way. */
export type Busy = { readonly job: string; readonly label: string };

/** What of it is being done, and how far (0-1, or null where that is not known). Who asks is drawn again for each step. */
export function useProgress({ job, label }: Busy): { readonly label: string; readonly share: number | null } {
  const [told, setTold] = useState<{ job: string; label: string; share: number | null } | null>(null);
  useEffect(
    () =>
      onPush('progress', ({ job: of, done, total, label }) => {
        if (of === job) setTold({ job, label, share: total > 0 ? done / total : null });
      }),
    [job],
  );
  return told?.job === job ? told : { label, share: null };
}

export type ImportWork = {
  readonly summary: ImportSummary | null;
  readonly mapping: Mapping;
  readonly busy: Busy | null;
  readonly error: CallError | null;
  /** Reads a file by its handle; null asks by the system's dialog. False where none was chosen or it cannot be read. */
  readonly open: (file: string | null) => Promise<boolean>;
  readonly change: (patch: Partial<Mapping>) => Promise<void>;
  readonly changeSheet: (name: string, patch: SheetMapping) => Promise<void>;
  /** Writes the import; null when it was stopped or failed. `company` names the document where it goes into a new one. */
  readonly run: (company?: string) => Promise<{ value: ImportCounts; mark: string | null } | null>;
  readonly cancel: () => void;
};

type Options = {
  /** Into the open document, or into a new one that only `run` makes. */
  readonly into: 'open' | 'new';
  /** Called when the system's dialog, opened at once because the way here asked for it, was left. */
  readonly onNothingChosen: () => void;
};

/** One import from file to result: a summary that follows each correction, and the work that is under way. */
export function useImportWork({ into, onNothingChosen }: Options): ImportWork {
  const [summary, setSummary] = useState<ImportSummary | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [busy, setBusy] = useState<Busy | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef('');
  const failed = useRef(false);
  /** Does a piece of work; what an older one answers after a newer has begun is dropped. */
  async function follow<T>(label: string, work: (job: string) => Promise<T>): Promise<T | null> {
    const job = crypto.randomUUID();
    latest.current = job;
    setBusy({ job, label });
    setError(null);
    failed.current = false;
    try {
      const answer = await work(job);
      return latest.current === job ? answer : null;
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      if (latest.current === job && failure.code !== 'CANCELLED') {
        failed.current = true;
        setError(failure);
      }
      return null;
    } finally {
      if (latest.current === job) setBusy(null);
    }
  }

  // Who leaves the page lets go of its workbook and of what only prepares; what is being written is written to its end.
  const session = useRef<string | null>(null);
  session.current = summary?.session ?? null;
  const writing = useRef(false);
  useEffect(
    () => () => {
      if (latest.current !== '' && !writing.current) call('imports.cancel', { job: latest.current }).catch(reportError);
      if (session.current !== null) call('imports.leave', { session: session.current }).catch(reportError);
    },
    [],
  );

  async function open(file: string | null): Promise<boolean> {
    const read = await follow('Reading', (job) => call('imports.read', { job, file, into }));
    if (!read) return false;
    setMapping({});
    setSummary(read);
    return true;
  }

  async function change(patch: Partial<Mapping>): Promise<void> {
    if (!summary) return;
    const next: Mapping = { ...mapping, ...patch };
    setMapping(next);
    const planned = await follow('Planning', (job) =>
      call('imports.plan', { job, session: summary.session, mapping: next }),
    );
    if (planned) setSummary(planned);
  }

  // A file that was dropped, or came with the start of the app, is read without being asked for again.
  const dropped = useDropped((state) => state.handle);
  const openNow = useRef(open);
  openNow.current = open;
  useEffect(() => {
    const handle = dropped === null ? null : takeDropped();
    if (handle !== null) openNow.current(handle).catch(reportError);
  }, [dropped]);
  const nothingChosen = useRef(onNothingChosen);
  nothingChosen.current = onNothingChosen;
  useEffect(() => {
    if (!takeAsking()) return;
    openNow
      .current(null)
      .then((found) => {
        if (!found && !failed.current) nothingChosen.current();
      })
      .catch(reportError);
  }, []);
  useEffect(() => {
    const look = () => {
      call('imports.waiting', {})
        .then(({ fileName }) => fileName !== null && openNow.current(waitingFile))
        .catch(reportError);
    };
    look();
    // a second start with another file, while this page is open
    return onPush('navigate', ({ to }) => to === '/import' && look());
  }, []);

  return {
    summary,
    mapping,
    busy,
    error,
    open,
    change,
    changeSheet: (name, patch) => {
      const sheets = mapping.sheets ?? {};
      const before = Object.hasOwn(sheets, name) ? sheets[name] : undefined;
      return change({ sheets: { ...sheets, [name]: { ...before, ...patch } } });
    },
    run: async (company = '') => {
      if (!summary) return null;
      const { session } = summary;
      writing.current = true;
      try {
        return await follow('Importing', (job) => callMarked('imports.run', { job, session, company }));
      } finally {
        writing.current = false;
      }
    },
    cancel: () => {
      if (busy) call('imports.cancel', { job: busy.job }).catch(reportError);
    },
  };
}

/** A bug, not an expected failure: the window's own handler shows it. */
const reportError = (error: unknown): void => {
  globalThis.reportError(error);
};
