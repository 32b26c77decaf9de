import { useCallback, useRef } from 'react';
import type { AmbitionId, ObjectiveId } from '#shared/kernel/ids';
import { MISSION } from '#shared/tree/domain';
import type { Layout } from '#shared/tree/layout';
import type { Shown } from '#shared/tree/visible';
import { act } from '../app/act';
import { CallError, call } from '../ipc/call';
import { hideToast, showToast } from '../ui/toast';
import { stepAt, type Tree, titleAt } from './model';
import { readPalette } from './palette';
import { moveRefusalText } from './realign';
import { sceneOf } from './scene';

/** Re-aligns a card, with the way back in the toast; what may not be is refused with the reason. */
export function useMove(tree: Tree): (child: number, parent: number) => void {
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
      const step = stepAt(tree, parent);
      const served = stepAt(tree, tree.forest.parent[child] ?? MISSION);
      if (step) return serve(childId, step.id, `Now serves “${step.title}”`);
      if (parent === MISSION && served) return serve(childId, null, `Serves “${served.title}” no longer`);
      const parentId = parent === MISSION ? null : (id[parent] ?? null);
      const words =
        parent === MISSION ? 'Taken out of what it contributed to' : `Now contributes to “${titleAt(tree, parent)}”`;
      void act('alignments.move', { childId, parentId }, words);
    },
    [tree],
  );
}

const serve = (id: ObjectiveId, ambitionId: AmbitionId | null, words: string): void =>
  void act('objectives.update', { id, ambitionId }, words);

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
