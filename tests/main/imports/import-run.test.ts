import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redo, undo } from '#main/changes/undo';
import { undoUnfinishedImport, writeImport } from '#main/imports/write';
import type { ImportSummary } from '#shared/imports/contract';
import type { ImportWrite } from '#shared/imports/writes';
import { Refusal } from '#shared/kernel/errors';
import { liveContent, openTestDocument, type TestDocument } from '#tests/support/document';
import * as fixtures from '#tests/support/imports/fixtures';
import { xlsx } from '#tests/support/imports/xlsx';

let folder: string;
let document: TestDocument;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okra-import-run-'));
  document = openTestDocument({ today: '2026-08-20' });
  Object.assign(document.app, { fileOf: (handle: string) => handle });
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true, force: true });
});

let jobs = 0;
const job = () => {
  jobs += 1;
  return `test-job-${jobs}`;
};

async function read({ fileName, bytes }: { fileName: string; bytes: Buffer }): Promise<ImportSummary> {
  const file = join(folder, fileName);
  writeFileSync(file, bytes);
  const summary = await document.call('imports.read', { job: job(), file });
  if (!summary) throw new Error('nothing read');
  return summary;
}
const run = async (fixture: fixtures.ImportFixture) =>
  document.call('imports.run', { job: job(), session: (await read(fixture)).session });

const all: [string, fixtures.ImportFixture][] = Object.entries(fixtures).filter(
  (entry): entry is [string, fixtures.ImportFixture] => typeof entry[1] === 'object',
);

describe('an import', () => {
  it.each(all)('%s: written once, a second time changes nothing, undo takes all of it back', async (_, fixture) => {
    const before = liveContent(document);
    const summary = await read(fixture);
    expect(liveContent(document)).toEqual(before);
    const counts = await document.call('imports.run', { job: job(), session: summary.session });
    expect(counts).toEqual(summary.counts);
    const after = liveContent(document);
    expect(after['objectives']).toHaveLength(counts.objectives.added);
    expect(after['key_results']).toHaveLength(counts.keyResults.added);
    expect(after['check_ins']).toHaveLength(counts.checkIns);

    const again = await read(fixture);
    expect(again.writes).toBe(0);
    expect(again.counts.objectives).toEqual({ added: 0, changed: 0, same: counts.objectives.added });
    await document.call('imports.run', { job: job(), session: again.session });
    expect(liveContent(document)).toEqual(after);

    expect(undo(document.ledger, document.actor())).toMatchObject({ label: 'Import', skipped: [] });
    expect(liveContent(document)).toEqual(before);
    redo(document.ledger, document.actor());
    expect(liveContent(document)).toEqual(after);
    expect((await read(fixture)).writes).toBe(0);
  });

  it('the same sheet on a later day, with other questions answered, still finds what it wrote', async () => {
    await run(fixtures.levelColumns);
    document.today = '2026-12-01' as never;
    const later = await read(fixtures.levelColumns);
    expect(later.cycles).toEqual(['Q4 2026']);
    expect(later.counts.objectives).toEqual({ added: 0, changed: 0, same: 4 });
  });

  const tracker = (current: number, target: number, owner = 'Head of Sales') => ({
    fileName: 'tracker.xlsx',
    bytes: xlsx({
      sheets: [
        {
          name: 'Q3 2026',
          rows: [
            ['Objective', 'Key Result', 'Owner', 'Start', 'Target', 'Current'],
            ['Grow', 'Deals', owner, 0, target, current],
          ],
        },
      ],
    }),
  });

  it('a changed value makes a check-in, a changed target changes the target with its reason', async () => {
    await run(tracker(5, 10));
    const summary = await read(tracker(7, 12));
    expect(summary.counts).toMatchObject({
      objectives: { added: 0, changed: 0, same: 1 },
      keyResults: { added: 0, changed: 1, same: 0 },
      checkIns: 1,
    });
    await document.call('imports.run', { job: job(), session: summary.session });
    const content = liveContent(document);
    expect(content['key_results']).toMatchObject([{ target_value: 12 }]);
    expect(content['check_ins']?.map((row) => (row as { value: number }).value).sort()).toEqual([5, 7]);
    expect(content['change_reasons']).toMatchObject([{ tbl: 'key_results', reason: 'Imported from tracker.xlsx' }]);
  });

  it('an old sheet read again does not undo what was checked in since', async () => {
    await run(tracker(5, 10));
    const [row] = document.ledger.raw.prepare('SELECT id FROM key_results').all() as { id: string }[];
    if (!row) throw new Error('no key result');
    const { transact } = await import('#main/changes/transact');
    const { insertFact } = await import('#main/changes/write');
    const { checkIns } = await import('#main/check-ins/table');
    transact({ ...document.actor(), ledger: document.ledger, label: 'Check-in' }, (tx) =>
      insertFact(tx, checkIns, { id: 'by-hand', keyResultId: row.id, date: '2026-08-20', value: 8 }),
    );
    expect((await read(tracker(5, 10))).writes).toBe(0);
    expect((await read(tracker(9, 10))).counts.checkIns).toBe(1);
  });

  it('people are found by address, then by name', async () => {
    await document.call('imports.run', { job: job(), session: (await read(fixtures.fourSheets)).session });
    const before = liveContent(document)['people']?.length ?? 0;
    const csv =
      'Objective,Key Result,Target,Owner,Owner email,Quarter\nSell,Deals,5,M. Lead,marketing@harbour.example,Q3 2026\nSell,Leads,9,head of LOGISTICS,,Q3 2026\n';
    const summary = await read({ fileName: 'more.csv', bytes: Buffer.from(csv) });
    expect(summary.counts.people).toEqual({ added: 0, changed: 0, same: 2 });
    await document.call('imports.run', { job: job(), session: summary.session });
    expect(liveContent(document)['people']).toHaveLength(before);
  });

  it('is corrected by a mapping, previewed in pieces, and named by its counts', async () => {
    const first = await read({
      fileName: 'x.csv',
      bytes: Buffer.from('Thema,Was,Bis\nWachsen,Abschlüsse,10\nHalten,Kunden,20\n'),
    });
    expect(first.rows).toBe(0);
    const mapping = {
      cycle: 'Q3 2026',
      sheets: {
        x: { headerRow: 1, columns: { A: 'objective' as const, B: 'key-result' as const, C: 'target' as const } },
      },
    };
    const planned = await document.call('imports.plan', { job: job(), session: first.session, mapping });
    expect(planned.counts.objectives.added).toBe(2);
    expect(planned.sheets[0]?.sentence).toContain('2 objectives, 2 key results');
    const rows = await document.call('imports.preview', {
      session: first.session,
      revision: planned.revision,
      offset: 1,
      limit: 2,
    });
    expect(rows.map(({ title, depth, detail, change }) => [title, depth, detail, change])).toEqual([
      ['Abschlüsse', 1, '0 → 10', 'new'],
      ['Halten', 0, 'Q3 2026', 'new'],
    ]);
  });

  it('a cancelled import leaves nothing, and can be started again', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => [`Objective ${index}`, `Result ${index}`, 0, 10, 5]);
    const big = {
      fileName: 'big.xlsx',
      bytes: xlsx({
        sheets: [{ name: 'Q3 2026', rows: [['Objective', 'Key Result', 'Start', 'Target', 'Current'], ...rows] }],
      }),
    };
    const before = liveContent(document);
    const { session } = await read(big);
    const name = job();
    const work = document.call('imports.run', { job: name, session });
    const stop = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (document.pushed.some((push) => push.name === 'progress' && (push.value as { job: string }).job === name)) {
          clearInterval(look);
          resolve();
        }
      }, 1);
    });
    await stop;
    expect(await document.call('imports.cancel', { job: name })).toEqual({ stopped: true });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(liveContent(document)).toEqual(before);
    expect(document.ledger.undoStack).toEqual([]);
    expect(document.ledger.raw.pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
    await document.call('imports.run', { job: job(), session });
    expect(liveContent(document)['key_results']).toHaveLength(4000);
    expect(document.ledger.undoStack).toHaveLength(1);
  }, 30_000);

  it('what a crash left half-written is taken back at the next opening', async () => {
    const before = liveContent(document);
    const { session } = await read(fixtures.fourSheets);
    await document.call('imports.run', { job: job(), session });
    const mark = document.ledger.undoStack.at(-1)?.mark;
    document.app.device.set(`doc/${document.docId}/unfinished-import`, mark);
    expect(undoUnfinishedImport(document, document.app.device)).toBe(true);
    expect(liveContent(document)).toEqual(before);
    expect(undoUnfinishedImport(document, document.app.device)).toBe(false);
  });

  it('what cannot be taken back when an import fails is taken back at the next opening', async () => {
    const { raw } = document.ledger;
    const { device } = document.app;
    const before = liveContent(document);
    const person = { name: 'Head of Depots', email: '', jobTitle: '', managerId: null };
    const write: ImportWrite = { op: 'insert', table: 'people', id: 'head-of-depots', row: person };
    const part = async (from: number) => {
      if (from > 0) throw new Error('the process that plans is gone');
      return [write];
    };
    raw.exec("CREATE TEMP TRIGGER full BEFORE UPDATE ON people BEGIN SELECT raise(ABORT, 'the disk is full'); END");
    const work = writeImport(document, 2, { device, fileName: 'people.xlsx', part });
    await expect(work).rejects.toThrow('the disk is full');
    expect(raw.pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
    raw.exec('DROP TRIGGER full');
    expect(liveContent(document)).not.toEqual(before);
    expect(undoUnfinishedImport(document, device)).toBe(true);
    expect(liveContent(document)).toEqual(before);
  });

  it('is let go with its page: a workbook that is closed cannot be written', async () => {
    const { session, revision } = await read(fixtures.fourSheets);
    await document.call('imports.leave', { session });
    await expect(document.call('imports.run', { job: job(), session })).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(document.call('imports.preview', { session, revision, offset: 0, limit: 9 })).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    expect(await document.call('imports.leave', { session })).toEqual({});
  });

  it('compares again before it writes when the document has changed since the preview', async () => {
    const first = await read(tracker(5, 10));
    await run(tracker(5, 10));
    const after = liveContent(document);
    const second = await read(tracker(5, 10));
    undo(document.ledger, document.actor());
    expect((await document.call('imports.run', { job: job(), session: second.session })).keyResults.added).toBe(1);
    expect(liveContent(document)['key_results']).toHaveLength(after['key_results']?.length ?? 0);
    expect(first.writes).toBeGreaterThan(0);
  });

  it('refuses what cannot be read with a sentence, and a session that is gone', async () => {
    await expect(read({ fileName: 'a.xlsx', bytes: Buffer.from('hello') })).rejects.toMatchObject({
      code: 'IMPORT_UNREADABLE',
    });
    await expect(document.call('imports.run', { job: job(), session: 'no-such-session' })).rejects.toBeInstanceOf(
      Refusal,
    );
    expect(await document.call('imports.read', { job: job(), file: null })).toBeNull();
    expect(await document.call('imports.cancel', { job: 'nothing-runs' })).toEqual({ stopped: false });
  });

  it('tells of the file that the app was started with, until it is read', async () => {
    const file = join(folder, 'goals.csv');
    writeFileSync(file, fixtures.progressOnly.bytes);
    document.app.imports.waiting = file;
    expect(await document.call('imports.waiting', {})).toEqual({ fileName: 'goals.csv' });
    expect((await document.call('imports.read', { job: job(), file: '@waiting' }))?.counts.keyResults.added).toBe(4);
    expect(await document.call('imports.waiting', {})).toEqual({ fileName: null });
  });
});
