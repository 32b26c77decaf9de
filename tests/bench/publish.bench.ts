import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';
import { newId } from '#main/changes/ids';
import { deliver } from '#main/documents/deliver';
import { makeSnapshot } from '#main/documents/snapshot';
import { connect } from '#main/store/connect';
import { makeSample, openDesk, scratch } from './support/desk';
import { compare, report } from './support/report';

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

test('publishing and opening a document of 500 people and three years', async () => {
  const { folder, remove } = scratch();
  const desk = openDesk(path.join(folder, 'profile'));
  await makeSample(desk, 500);
  const { documents } = desk.services;
  const target = path.join(folder, 'firm.okr');
  await documents.saveAs(target, false);
  const { copyId } = documents.state().open ?? {};
  const workFile = path.join(folder, 'profile', 'docs', String(copyId), 'work.db');

  const bare = path.join(folder, 'bare.db');
  const vacuum = () => {
    rmSync(bare, { force: true });
    const raw = connect(workFile, { readonly: true });
    raw.prepare('VACUUM INTO ?').run(bare);
    raw.close();
    flush(bare);
  };
  let seal = '';
  const snapshot = path.join(folder, 'snapshot.okr');
  const work = async () => {
    rmSync(snapshot, { force: true });
    const made = makeSnapshot({
      workFile,
      snapshot,
      savedAt: new Date().toISOString(),
      device: 'bench',
      appVersion: '0',
    });
    const known = seal === '' ? [] : [seal];
    seal = made.seal;
    const order = { snapshot, seal, target: path.join(folder, 'worked.okr'), known, replace: false };
    await deliver({ ...order, deviceName: 'bench', deviceId: '0123456789abcdef', keepReplaced: () => undefined });
  };
  const inPlace = await compare(7, work, vacuum);
  // the backup that follows a save is nobody's wait, but would disturb what is measured next
  const quiet = () => setTimeout(2000);
  const whole = await compare(7, () => documents.save(), vacuum, quiet);
  const against = 'VACUUM INTO and fsync of the same store';
  report([
    { what: 'publish a .okr: the work', unit: 'ms', against, budget: 4, ...inPlace },
    {
      what: 'publish a .okr: from Ctrl+S to read back, own processes and all',
      unit: 'ms',
      against,
      budget: 4,
      ...whole,
    },
  ]);

  await documents.close();
  await desk.close();
  const copy = path.join(folder, 'copy.okr');
  const opened = await compare(
    5,
    async () => {
      const other = openDesk(path.join(folder, `profile-${newId()}`));
      await other.services.documents.openFile(target);
      await other.close();
    },
    () => {
      rmSync(copy, { force: true });
      copyFileSync(target, copy);
      flush(copy);
      createHash('sha256').update(readFileSync(copy)).digest();
      const raw = connect(copy, { readonly: true });
      raw.pragma('quick_check');
      raw.close();
    },
  );
  const bareOpen = 'copy, fsync, SHA-256 and quick_check of the file';
  report([{ what: 'open a .okr from elsewhere, first time', unit: 'ms', against: bareOpen, budget: null, ...opened }]);
  remove();
});
