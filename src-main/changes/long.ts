import type { Write } from '../store/handles';
import { factTables } from '../store/schema';
import { newId } from './ids';
import type { Entry, Ledger, Touched } from './ledger';
import { statement } from './statements';
import { type Actor, transact } from './transact';
import { CHUNK, revertInSteps } from './undo-steps';

/** Where unfinished long actions are remembered on this device, so that a crash half-way can be cleaned up. */
export type OpenMarks = {
  readonly begin: (mark: string, label: string) => void;
  readonly end: (mark: string) => void;
  readonly list: () => readonly { readonly mark: string; readonly label: string }[];
};

export { CHUNK };

/**
 * One action of a person in many transactions: an import. All steps share a mark, so that Undo takes it back as one;
 * what is cancelled or fails is taken back at once, what a crash cut off at the next start (`recoverOpenMarks`).
 */
export class LongAction {
  readonly mark = newId();
  readonly #ledger: Ledger;
  readonly #actor: Actor;
  readonly #label: string;
  readonly #marks: OpenMarks;
  readonly #facts: Touched[] = [];

  constructor(ledger: Ledger, actor: Actor, label: string, marks: OpenMarks) {
    this.#ledger = ledger;
    this.#actor = actor;
    this.#label = label;
    this.#marks = marks;
    marks.begin(this.mark, label);
  }

  /** One transaction of the action; keep it to about `CHUNK` rows and yield between steps. */
  step<T>(work: (tx: Write) => T): T {
    const { value, facts } = transact(
      { ...this.#actor, ledger: this.#ledger, label: this.#label, mark: this.mark, record: false },
      work,
    );
    this.#facts.push(...facts);
    return value;
  }

  /** Makes the whole one entry of the undo stack. */
  finish(): void {
    this.#ledger.undoStack.push(this.#entry());
    this.#ledger.redoStack.length = 0;
    this.#marks.end(this.mark);
    this.#ledger.announce({ mark: this.mark, label: this.#label, topics: ['history'], ids: [] });
  }

  /** Takes back what has been written so far. */
  async cancel(): Promise<void> {
    await revertInSteps(this.#ledger, this.#actor, this.#entry());
    this.#marks.end(this.mark);
  }

  #entry(): Entry {
    return { mark: this.mark, label: this.#label, facts: this.#facts };
  }
}

/** Takes back long actions that a crash cut off; their facts are found by the mark that they carry. */
export async function recoverOpenMarks(ledger: Ledger, actor: Actor, marks: OpenMarks): Promise<number> {
  const open = marks.list();
  for (const { mark, label } of open) {
    const facts = factTables.flatMap((tbl) =>
      statement<{ id: string }>(ledger.raw, `SELECT id FROM "${tbl}" WHERE mark = ? AND deleted = 0`)
        .all(mark)
        .map(({ id }) => ({ tbl, id })),
    );
    await revertInSteps(ledger, actor, { mark, label, facts });
    marks.end(mark);
  }
  return open.length;
}
