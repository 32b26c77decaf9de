import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { connect } from '#main/store/connect';
import { makePast } from '#main/time-travel/past';
import { addDays } from '#shared/kernel/dates';
import { makeSample, openDesk, scratch, today } from './support/desk';
import { compare, report } from './support/report';

test('the document of 500 people and three years as of an earlier day', async () => {
  const { folder, remove } = scratch();
  const desk = openDesk(path.join(folder, 'profile'));
  await makeSample(desk, 500);
  const { copyId } = desk.services.documents.state().open ?? {};
  const workFile = path.join(folder, 'profile', 'docs', String(copyId), 'work.db');
  const bare = path.join(folder, 'bare.db');
  const vacuum = () => {
    rmSync(bare, { force: true });
    const raw = connect(workFile, { readonly: true });
    raw.prepare('VACUUM INTO ?').run(bare);
    raw.close();
  };
  const past = { file: path.join(folder, 'past.db'), cacheFile: path.join(folder, 'past-cache.db'), timeZone: 'UTC' };
  const at = (days: number) => () => makePast({ workFile, ...past, asOf: addDays(today, -days) });
  const month = await compare(5, at(30), vacuum);
  const year = await compare(5, at(365), vacuum);
  const days = [40, 60, 80, 100, 120, 140, 160];
  let turn = 0;
  const go = () => desk.call('time-travel.go', { day: addDays(today, -(days[turn++ % days.length] ?? 1)) });
  const whole = await compare(5, go, vacuum);
  const difference = () => desk.call('time-travel.difference', { from: addDays(today, -90), to: today });
  const differs = await compare(3, difference, vacuum);
  const against = 'VACUUM INTO of the same store';
  report([
    { what: 'the work: a month back', unit: 'ms', against, budget: null, ...month },
    { what: 'the work: a year back', unit: 'ms', against, budget: null, ...year },
    { what: 'another day asked for until it can be shown', unit: 'ms', against, budget: null, ...whole },
    { what: 'what has changed in a quarter', unit: 'ms', against, budget: null, ...differs },
  ]);
  await desk.close();
  remove();
}, 600_000);
