import path from 'node:path';
import { test } from 'vitest';
import { newId } from '#main/changes/ids';
import { connect } from '#main/store/connect';
import { openDesk, readHere, scratch, today } from './support/desk';
import { fillWorkFile, workFileIn } from './support/fill';
import { compare, report } from './support/report';

const sizes = [1000, 100_000, 1_000_000] as const;

/** Median milliseconds of one check-in, from the call to the commit with figures, and of a bare commit, at a size. */
async function measure(size: number): Promise<{ ours: number; baseline: number }> {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'profile');
  const first = openDesk(profile);
  await first.services.documents.create('Empty', () => null);
  await first.services.documents.close();
  await first.close();
  const density = size > 20_000 ? size / 20_000 : 1;
  fillWorkFile(workFileIn(profile), { seed: 'okra', today, people: 500, density }, size);

  const desk = openDesk(profile);
  await desk.services.documents.reopenLast();
  const ids = readHere(desk)
    .sql.all<{ id: string }>(
      `SELECT k.id FROM key_results k JOIN objectives o ON o.id = k.objective_id JOIN cycles c ON c.id = o.cycle_id
       WHERE k.kind = 'metric' AND k.state = 'published' AND c.state = 'active' ORDER BY k.id`,
    )
    .map(({ id }) => id);
  let turn = 0;
  const record = () => {
    turn += 1;
    const keyResultId = ids[(turn * 7919) % ids.length] as never;
    const checkIn = { date: today, value: turn, confidence: 6, retrospect: 'It moved.', prospect: 'Go on.' };
    return desk.call('check-ins.record', { keyResultId, ...checkIn });
  };
  const bare = connect(path.join(folder, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE facts (id TEXT PRIMARY KEY, of TEXT, value REAL) STRICT; CREATE INDEX by_of ON facts (of)');
  const insert = bare.prepare('INSERT INTO facts VALUES (?, ?, ?)');
  const times = await compare(300, record, () => insert.run(newId(), 'one', turn));
  bare.close();
  await desk.services.documents.close();
  await desk.close();
  remove();
  return times;
}

test('a check-in in stores of growing size', async () => {
  const found: { ours: number; baseline: number }[] = [];
  for (const size of sizes) found.push(await measure(size));
  const [small, , large] = found;
  if (!small || !large) throw new Error('not measured');
  report([
    ...found.map((times, index) => ({
      what: `check-in at ${sizes[index]?.toLocaleString('en')} check-ins, store side: checked, written, figures up to the top`,
      unit: 'ms' as const,
      against: 'a bare commit of one row',
      budget: null,
      ...times,
    })),
    {
      what: 'check-in, store side, at 1,000,000 check-ins',
      unit: 'ms',
      ours: large.ours,
      against: 'the same at 1,000',
      baseline: small.ours,
      budget: 1.5,
    },
  ]);
});
