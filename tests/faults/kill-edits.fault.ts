import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#main/store/connect';
import { bundle } from '#tests/support/bundle';
import { makeWorkingCopy, temporaryFolder } from '#tests/support/okr';
import { killAfter, startChild } from './support/child';
import { seeded, times } from './support/counts';

const folder = temporaryFolder();
let script = '';
beforeAll(async () => {
  script = await bundle('tests/faults/support/editor.ts');
  makeWorkingCopy(folder.path).document.close();
}, 120_000);
afterAll(() => {
  folder.remove();
  rmSync(path.dirname(script), { recursive: true, force: true });
});

test('kill -9 at any moment loses no edit that was told to be safe, and no half of one is there', async () => {
  const random = seeded(1);
  const kills = times(100, 2000);
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(script, [folder.path, path.resolve('migrations')]);
    const safe = (await killAfter(child, random() * 60)).slice(1);
    acknowledged += safe.length;
    const raw = connect(path.join(folder.path, 'work.db'));
    try {
      expect(raw.pragma('quick_check(1)', { simple: true })).toBe('ok');
      const there = raw.prepare('SELECT 1 FROM objectives WHERE id = ?').pluck();
      expect(safe.filter((id) => there.get(id) === undefined)).toEqual([]);
      const halves = raw
        .prepare(
          `SELECT count(*) FROM objectives o WHERE title LIKE 'Objective %' AND (
             (SELECT count(*) FROM key_results k WHERE k.objective_id = o.id) <> 1
             OR (SELECT count(*) FROM change_messages m WHERE m.tbl = 'objectives' AND m.row = o.id) <> 1)`,
        )
        .pluck();
      // All of them at the end, the newest ones each time: the store grows with every kill.
      if (kill % 10 === 9 || kill === kills - 1) expect(halves.get()).toBe(0);
    } finally {
      raw.close();
    }
  }
  console.log(`${kills} kills, ${acknowledged} edits acknowledged, 0 lost`);
  expect(acknowledged).toBeGreaterThan(kills);
}, 3_600_000);
