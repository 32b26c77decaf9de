import { historyContract } from '#shared/history/contract';
import { redo, type Undone, undo } from '../changes/undo';
import { CHUNK, shiftInSteps, sizeOf } from '../changes/undo-steps';
import type { App } from '../ipc/app';
import { handlers } from '../ipc/handlers';
import { changesOf } from './store';

const said = (undone: Undone | undefined) =>
  undone ? { label: undone.label, skipped: undone.skipped.map(({ name, column }) => ({ name, field: column })) } : null;

export const historyHandlers = handlers(historyContract, {
  'history.of': (read, { table, id, limit }) => changesOf(read, table, id, limit),
  'history.state': (app) => {
    const { undoStack, redoStack } = app.document().ledger;
    return { undo: undoStack.at(-1)?.label ?? null, redo: redoStack.at(-1)?.label ?? null };
  },
  'history.undo': (app) => shifted(app, 'undo'),
  'history.redo': (app) => shifted(app, 'redo'),
});

async function shifted(app: App, way: 'undo' | 'redo') {
  const document = app.document();
  const { ledger } = document;
  const entry = (way === 'undo' ? ledger.undoStack : ledger.redoStack).at(-1);
  if (!entry) return null;
  if (sizeOf(ledger, entry) > CHUNK) return said(await shiftInSteps(ledger, document.actor(), way));
  return said((way === 'undo' ? undo : redo)(ledger, document.actor()));
}
