import { useCallback, useRef } from 'react';
import { MISSION } from '#shared/tree/domain';
import type { Layout } from '#shared/tree/layout';
import type { Shown } from '#shared/tree/visible';
import { CallError, call } from '../ipc/call';
import { useCommand } from '../ipc/use-call';
import { hideToast, showToast } from '../ui/toast';
import { stepAt, type Tree, titleAt } from './model';
import { readPalette } from './palette';
import { moveRefusalText } from './realign';
import { sceneOf } from './scene';

/** Re-aligns a card, with the way back in the toast; what may not be is refused with the reason. */
export function useMove(tree: Tree): (child: number, parent: number) => void {
  const { mutate } = useCommand('alignments.move');
  const { mutate: update } = useCommand('objectives.update');
  const undo = useCommand('history.undo');
  const takeBack = undo.mutate;
  return useCallback(
    (child, parent) => {
      if (child === parent) return;
      const refusal = moveRefusalText(tree, child, parent);
      if (refusal) {
        showToast(refusal);
        return;
      }
      const { id } = tree.data.objectives;
      const childId = id[child];
      if (childId === undefined) return;
      const done = (words: string) => ({
        onSuccess: () => showToast(words, { undo: () => takeBack({}) }),
        onError: (error: CallError) => showToast(error.message, { tone: 'error' }),
      });
      const step = stepAt(tree, parent);
      if (step) {
        update({ id: childId, ambitionId: step.id }, done(`Now serves “${step.title}”`));
        return;
      }
      const served = stepAt(tree, tree.forest.parent[child] ?? MISSION);
      if (parent === MISSION && served) {
        update({ id: childId, ambitionId: null }, done(`Serves “${served.title}” no longer`));
        return;
      }
      mutate(
        { childId, parentId: parent === MISSION ? null : (id[parent] ?? null) },
        done(
          parent === MISSION ? 'Taken out of what it contributed to' : `Now contributes to “${titleAt(tree, parent)}”`,
        ),
      );
    },
    [tree, mutate, update, takeBack],
  );
}

type Drawn = { readonly tree: Tree; readonly shown: Shown; readonly layout: Layout };

/** Pictures of so many cards take a moment: a message says that it is being drawn. */
const LONG = 300;

/** Draws the whole map and has it saved; a second call while one is being drawn replaces it. */
export function useExport(): (format: 'svg' | 'png', drawn: Drawn) => Promise<void> {
  const running = useRef<AbortController | null>(null);
  return useCallback(async (format, { tree, shown, layout }) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const note = shown.nodes.length > LONG ? showToast(`Drawing ${shown.nodes.length} objectives…`) : null;
    try {
      const { toPng, toSvg } = await import('./export');
      const make = format === 'svg' ? toSvg : toPng;
      const picture = await make(sceneOf(tree, shown, layout), readPalette(), control.signal);
      const name = `${tree.data.company.name || 'Okra'} alignment tree.${format}`;
      const { saved } = await call('tree.export', { picture, suggestedName: name });
      if (saved) showToast(`Saved as ${saved}`);
    } catch (error) {
      if (control.signal.aborted) return;
      if (!(error instanceof CallError)) throw error;
      showToast(error.message, { tone: 'error' });
    } finally {
      if (note !== null) hideToast(note);
    }
  }, []);
}
