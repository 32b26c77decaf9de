import { historyContract } from '#shared/history/contract';
import { redo, type Undone, undo } from '../changes/undo';
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
  'history.undo': (app) => {
    const document = app.document();
    return said(undo(document.ledger, document.actor()));
  },
  'history.redo': (app) => {
    const document = app.document();
    return said(redo(document.ledger, document.actor()));
  },
});
