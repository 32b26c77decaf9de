import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { transact } from '#main/changes/transact';
import { fillSample } from '#main/sample/store';
import { connect } from '#main/store/connect';
import { readerOf } from '#main/store/handles';
import { byTeam, daysOf, type Told } from '#main/time-travel/difference';
import { differenceJob } from '#main/time-travel/job';
import { makePast } from '#main/time-travel/past';
import { standingOf } from '#main/time-travel/standing';
import { tellersOf } from '#main/time-travel/tellers';
import { addDays, day, type IsoDate } from '#shared/kernel/dates';
import { openTestDocument } from '#tests/support/document';
import { temporaryFolder } from '#tests/support/okr';

vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
afterAll(folder.remove);
afterEach(() => vi.useRealTimers());

const today = day('2026-05-20');
const workFile = path.join(folder.path, 'work.db');

/** Two copies, each turned back by itself, and laid side by side: slow, and plainly right. */
function apart(from: IsoDate, to: IsoDate): Told['teams'] {
  const one = (name: string, on: IsoDate, asOf: IsoDate | null) => {
    const [file, cacheFile] = [path.join(folder.path, `${name}.db`), path.join(folder.path, `${name}-cache.db`)];
    makePast({ workFile, file, cacheFile, asOf, timeZone: 'UTC' });
    const raw = connect(file);
    raw.prepare('ATTACH DATABASE ? AS cache').run(cacheFile);
    return { raw, standing: standingOf(raw, on) };
  };
  const earlier = one('earlier', from, from);
  const later = one('later', to, to === today ? null : to);
  const teams = byTeam(
    earlier.standing,
    later.standing,
    tellersOf(readerOf(later.raw), { after: from, holdsFrom: daysOf(later.raw, from, 'UTC') }),
  );
  earlier.raw.close();
  later.raw.close();
  return teams;
}

/** When each change is said to have come about. */
const tellings = (teams: Told['teams']) =>
  teams
    .flatMap(({ objectives, kpis }) => [...objectives, ...objectives.flatMap(({ keyResults }) => keyResults), ...kpis])
    .flatMap(({ changes }) => changes)
    .flatMap((change) => ('on' in change ? [change] : []));

test('what a file brought of a key result is read once for all its numbers', () => {
  let reads = 0;
  const all = <Row>(): Row[] => {
    reads += 1;
    return [];
  };
  const told = tellersOf({ all, get: () => undefined }, { after: today, holdsFrom: () => today })('key_results', 'k');
  for (const column of ['target_value', 'commit_level', 'low_bound']) told(column);
  expect(reads).toBe(1);
});

test('one copy, turned to both days, tells the same as two copies', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const on = (date: IsoDate) => vi.setSystemTime(new Date(`${date}T10:00:00.000Z`));
  on(addDays(today, -60));
  const document = openTestDocument({ file: workFile, cacheFile: path.join(folder.path, 'cache.db'), today });
  document.ledger.raw.exec('DELETE FROM workspaces; DELETE FROM change_messages');
  transact({ ledger: document.ledger, ...document.actor(), label: 'Sample' }, (tx) =>
    fillSample(tx, { seed: 'difference', today: addDays(today, -60), people: 40 }),
  );
  const { rows } = await document.call('objectives.list', { limit: 200, states: ['published'] });
  for (const [at, { id, title }] of rows.slice(0, 12).entries()) {
    const date = addDays(today, -50 + at * 4);
    on(date);
    document.today = date;
    const { keyResultList, readOnly } = await document.call('objectives.get', { id });
    if (readOnly) continue;
    if (at % 3 === 0) await document.call('objectives.update', { id, title: `${title}, anew` });
    if (at % 4 === 1) await document.call('objectives.remove', { id });
    const [first] = keyResultList;
    if (at % 4 === 2 && first?.targetValue)
      await document.call('key-results.update', {
        id: first.id,
        targetValue: first.targetValue * 1.1,
        targetReason: 'New figures',
      });
  }
  document.close();
  let told = 0;
  for (const [from, to] of [
    [-90, 0],
    [-28, 0],
    [-400, -70],
    [-55, -20],
    [-30, -3],
    [-7, -7],
  ] as const) {
    const [earlier, later] = [addDays(today, from), addDays(today, to)];
    const own = path.join(folder.path, `job${from}`);
    mkdirSync(own, { recursive: true });
    const order = { workFile, folder: own, from: earlier, to: later, today, timeZone: 'UTC' };
    const whole = await differenceJob(order, { progress: () => undefined });
    expect(whole.teams, `${from} to ${to}`).toEqual(apart(earlier, later));
    told += whole.teams.length;
    for (const { on } of tellings(whole.teams))
      expect(on === null || (on > earlier && on <= later), on ?? '').toBe(true);
  }
  expect(told).toBeGreaterThan(10);
  // the sample was written down 60 days ago: what it says of earlier days is told with those days
  const [long, before] = [addDays(today, -400), addDays(today, -70)];
  const added = tellings(apart(long, before)).filter(({ kind }) => kind === 'added');
  expect(added.length).toBeGreaterThan(10);
  expect(added.every(({ on }) => on !== null)).toBe(true);
});
