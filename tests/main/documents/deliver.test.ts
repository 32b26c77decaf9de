import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DeliverInput, deliver } from '#main/documents/deliver';
import type { Snapshot } from '#main/documents/snapshot';
import { addObjectives, makeWorkingCopy, publishTo, temporaryFolder, type WorkingCopy } from '#tests/support/okr';

const base = temporaryFolder();
let copy: WorkingCopy;
let older: Snapshot & { file: string };
let newer: Snapshot & { file: string };
beforeAll(() => {
  copy = makeWorkingCopy(path.join(base.path, 'copy'), ['One']);
  older = publishTo(copy.file, base.path, 'older.okr');
  addObjectives(copy.document, ['Two']);
  newer = publishTo(copy.file, base.path, 'newer.okr');
});
afterAll(() => {
  copy.document.close();
  base.remove();
});

let folder = temporaryFolder();
let target = '';
beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder.path, 'Plan.okr');
  return folder.remove;
});
const order = (more: Partial<DeliverInput> = {}): DeliverInput => ({
  snapshot: newer.file,
  seal: newer.seal,
  target,
  known: [older.seal, newer.seal],
  replace: false,
  deviceName: 'Desk 3',
  deviceId: '0123456789abcdef',
  keepReplaced: () => undefined,
  ...more,
});
const same = (file: string, other: string) => readFileSync(file).equals(readFileSync(other));

describe('a snapshot on its way to its place', () => {
  test('arrives whole, with nothing left over', async () => {
    expect(await deliver(order())).toEqual({ outcome: 'written', file: target, already: false });
    expect(same(target, newer.file)).toBe(true);
    expect(readdirSync(folder.path)).toEqual(['Plan.okr']);
  });

  test('replaces an earlier state of ours, and does nothing where it already lies', async () => {
    writeFileSync(target, readFileSync(older.file));
    expect(await deliver(order())).toMatchObject({ outcome: 'written', already: false });
    expect(await deliver(order())).toMatchObject({ outcome: 'written', already: true });
    expect(same(target, newer.file)).toBe(true);
  });

  test.each([
    ['somebody else’s state', () => readFileSync(older.file), [] as string[]],
    ['a damaged file', () => readFileSync(newer.file).subarray(0, 5000), undefined],
    ['something else entirely', () => Buffer.from('notes'), undefined],
  ])('never replaces %s: it goes beside, again and again under one name', async (_, content, known) => {
    writeFileSync(target, content());
    const input = order(known ? { known } : {});
    const beside = path.join(folder.path, 'Plan (from Desk 3).okr');
    expect(await deliver(input)).toEqual({ outcome: 'beside', file: beside, already: false });
    expect(await deliver(input)).toEqual({ outcome: 'beside', file: beside, already: true });
    expect(readFileSync(target).equals(content())).toBe(true);
    expect(same(beside, newer.file)).toBe(true);
  });

  test('takes the next name where the one beside is not ours either', async () => {
    writeFileSync(target, 'theirs');
    writeFileSync(path.join(folder.path, 'Plan (from Desk 3).okr'), 'theirs too');
    expect(await deliver(order())).toMatchObject({ file: path.join(folder.path, 'Plan (from Desk 3) 2.okr') });
  });

  test('never follows a link that lies in its place', async () => {
    const elsewhere = path.join(folder.path, 'elsewhere.okr');
    writeFileSync(elsewhere, readFileSync(older.file));
    symlinkSync(elsewhere, target);
    expect(await deliver(order())).toMatchObject({ outcome: 'beside' });
    expect(same(elsewhere, older.file)).toBe(true);
  });

  test('replaces what somebody has agreed to replace, after it was kept', async () => {
    writeFileSync(target, 'an old file');
    const kept: string[] = [];
    const keepReplaced = (file: string) => void kept.push(readFileSync(file, 'utf8'));
    expect(await deliver(order({ replace: true, keepReplaced }))).toMatchObject({ outcome: 'written' });
    expect(kept).toEqual(['an old file']);
    expect(same(target, newer.file)).toBe(true);
  });

  test('goes beside when somebody writes the target in the meantime', async () => {
    writeFileSync(target, 'an old file');
    const keepReplaced = (file: string) => writeFileSync(file, 'written just now');
    expect(await deliver(order({ replace: true, keepReplaced }))).toMatchObject({ outcome: 'beside' });
    expect(readFileSync(target, 'utf8')).toBe('written just now');
  });

  test('a folder that is gone is told; a temporary of an earlier crash is not in the way', async () => {
    await expect(deliver(order({ target: path.join(folder.path, 'gone', 'Plan.okr') }))).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    const temporary = path.join(folder.path, '.~Plan.okr.01234567.tmp');
    writeFileSync(temporary, 'half');
    expect(await deliver(order())).toMatchObject({ outcome: 'written' });
    expect(existsSync(temporary)).toBe(false);
  });
});
