import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertFact } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { sealCaches } from '#main/roll-up/caches';
import { connect } from '#main/store/connect';
import { openTestDocument, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, openCompany, write } from '#tests/support/method/company';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'okra-caches-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => ({ file: path.join(folder, 'work.db'), cacheFile: path.join(folder, 'cache.db') });
const progress = ({ ledger: { raw } }: TestDocument) =>
  raw.prepare('SELECT progress FROM cache.cache_objectives').get();

/** A document on disk whose one objective is at 40 %, and a cache that says 99 %: who is believed? */
async function withFalseCache(isSealed: boolean): Promise<void> {
  const document = openCompany({ ...files(), ...(isSealed && { sealCaches }) });
  const keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'));
  await document.call('check-ins.record', { keyResultId, value: 40 });
  document.ledger.raw.exec('UPDATE cache.cache_objectives SET progress = 0.99');
  document.close();
}

const reopen = () => openTestDocument(files());

test('a cache that was sealed over this content is taken as it is', async () => {
  await withFalseCache(true);
  const document = reopen();
  expect(progress(document)).toEqual({ progress: 0.99 });
  document.close();
});

test('one that was not sealed, as after a crash, is built anew', async () => {
  await withFalseCache(false);
  const document = reopen();
  expect(progress(document)).toEqual({ progress: 0.4 });
  document.close();
});

test('one beside a working copy that has changed since is built anew', async () => {
  await withFalseCache(true);
  const raw = connect(files().file);
  raw.exec("UPDATE check_ins SET ts = '9' || ts WHERE value = 40");
  raw.close();
  const document = reopen();
  expect(progress(document)).toEqual({ progress: 0.4 });
  document.close();
});

test('a seal holds for one opening: what is written after it and lost with a crash is built anew', async () => {
  await withFalseCache(true);
  const second = reopen();
  second.ledger.raw.exec('UPDATE cache.cache_objectives SET progress = 0.98');
  second.close();
  const third = reopen();
  expect(progress(third)).toEqual({ progress: 0.4 });
  write(third, (tx) => {
    const id = third.ledger.raw.prepare<[], { id: string }>('SELECT id FROM key_results').get()?.id ?? '';
    insertFact(tx, checkIns, { id: 'next', keyResultId: id, date: '2026-02-15', value: 60 });
  });
  expect(progress(third)).toEqual({ progress: 0.6 });
  third.close();
});
