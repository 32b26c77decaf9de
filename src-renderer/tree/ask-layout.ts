import { useEffect, useMemo } from 'react';
import type { Layout, LayoutInput } from '#shared/tree/layout';

/** Asks for a layout; `done` hears it, unless the function that is returned was called before. */
export type AskLayout = (input: LayoutInput, done: (layout: Layout) => void) => () => void;

type Question = { readonly input: LayoutInput; readonly done: (layout: Layout) => void; wanted: boolean };

/** What is asked of a worker: as much of it as a test can stand in for. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * Asks a worker, which is started with the first question. One question is with it at a time; of those that come
 * meanwhile, as while somebody types, only the last is asked. One that fails is not answered.
 */
export function layoutAsker(start: () => LayoutWorker): { ask: AskLayout; stop: () => void } {
  let worker: LayoutWorker | null = null;
  let running: Question | null = null;
  let next: Question | null = null;
  const send = (question: Question | null) => {
    running = question;
    next = null;
    if (!question) return;
    worker ??= started();
    worker.postMessage(question.input);
  };
  const started = () => {
    const made = start();
    made.onmessage = ({ data }: MessageEvent<Layout>) => {
      const answered = running;
      send(next?.wanted ? next : null);
      if (answered?.wanted) answered.done(data);
    };
    // it may have died: the next question gets another one
    made.onerror = () => {
      made.terminate();
      worker = null;
      send(next?.wanted ? next : null);
    };
    return made;
  };
  return {
    ask: (input, done) => {
      const question = { input, done, wanted: true };
      if (running) next = question;
      else send(question);
      return () => {
        question.wanted = false;
      };
    },
    stop: () => {
      worker?.terminate();
      worker = null;
      running = null;
      next = null;
    },
  };
}

const startWorker = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/** The asker of a view; its worker ends with the view. */
export function useAskLayout(): AskLayout {
  const asker = useMemo(() => layoutAsker(startWorker), []);
  useEffect(() => asker.stop, [asker]);
  return asker.ask;
}
