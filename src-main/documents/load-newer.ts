import { applyForeign } from '../changes/apply';
import type { Message } from '../changes/ledger';
import type { ForeignFact, Pending } from '../changes/pending';
import type { Cells } from '../changes/values';
import { connect, type Raw } from '../store/connect';
import type { Migration } from '../store/migrate';
import { checkNewer } from './newer-schema';

/**
 * Fills an empty store of ours from a file of a newer format that `inspect` has found good: its content is rebuilt from
 * its log and its facts. What means nothing here is put aside (`messages_pending`), and so goes into every file that is
 * written from here. Returns how many messages and facts were taken in.
 */
export function loadNewer(raw: Raw, snapshot: string, migrations: readonly Migration[]): number {
  const source = connect(snapshot, { readonly: true, fileMustExist: true });
  try {
    const { facts } = checkNewer(source, migrations);
    const docId = source.prepare<[], string>('SELECT doc_id FROM okr_meta').pluck().get();
    raw.prepare('INSERT INTO okr_meta (id, doc_id) VALUES (1, ?)').run(docId);
    const { added, parked } = applyForeign(raw, {
      messages: source.prepare<[], Message>('SELECT * FROM change_messages ORDER BY ts').iterate(),
      facts: factsOf(source, [...facts.keys()]),
      pending: source.prepare<[], Pending>('SELECT ts, message, reason FROM messages_pending').iterate(),
    });
    return added + parked;
  } finally {
    source.close();
  }
}

function* factsOf(source: Raw, tables: readonly string[]): Generator<ForeignFact> {
  for (const tbl of tables)
    for (const cells of source.prepare<[], Cells>(`SELECT * FROM "${tbl}"`).iterate()) yield { tbl, cells };
}
