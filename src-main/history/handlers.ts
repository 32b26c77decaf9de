import { historyContract } from '#shared/history/contract';
import { Refusal } from '#shared/kernel/errors';
import type { Ledger } from '../changes/ledger';
import { firstOf, redo, type Undone, undo } from '../changes/undo';
import { CHUNK, shiftInSteps, sizeOf } from '../changes/undo-steps';
import type { App } from '../ipc/app';
import { handlers } from '../ipc/handlers';
import { withStrikes } from './links';
import { changesOf } from './store';

const said = (undone: Undone | undefined) =>
  undone ? { ...undone, skipped: undone.skipped.map(({ name, column }) => ({ name, field: column })) } : null;

export const historyHandlers = handlers(historyContract, {
  'history.of': (read, { table, id, limit }) => withStrikes(read, changesOf(read, table, id, limit)),
  'history.state': (app) => {
    const { undoStack, redoStack } = app.document().ledger;
    return { undo: undoStack.at(-1)?.label ?? null, redo: redoStack.at(-1)?.label ?? null };
  },
  'history.undo': (app, { mark }) => {
    if (mark !== undefined) refuseOther(app.document().ledger, mark);
    return shifted(app, 'undo');
  },
  'history.redo': (app) => shifted(app, 'redo'),
});

/** What is not the newest cannot be taken back alone: what came after may hang on it. */
function refuseOther({ undoStack }: Ledger, mark: string): void {
  const at = undoStack.findLastIndex((entry) => firstOf(entry) === mark);
  if (at === -1) throw new Refusal('RULE_BROKEN', { rule: 'undone-already' });
  if (at < undoStack.length - 1) throw new Refusal('RULE_BROKEN', { rule: 'not-the-newest' });
}

async function shifted(app: App, way: 'undo' | 'redo') {
  const document = app.document();
  const { ledger } = document;
  const entry = (way === 'undo' ? ledger.undoStack : ledger.redoStack).at(-1);
  if (!entry) return null;
  if (sizeOf(ledger, entry) > CHUNK) return said(await shiftInSteps(ledger, document.actor(), way));
  return said((way === 'undo' ? undo : redo)(ledger, document.actor()));
}
