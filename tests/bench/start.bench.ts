import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';
import { makeSample, openDesk, readHere, scratch } from './support/desk';
import { bareCommit, okraCheckIn, visibleTarget } from './support/painted';
import { median, report } from './support/report';
import { hasWindow, startWindow } from './support/window';

const bareApp = path.resolve('tests/bench/support/bare');
const rounds = 5;
const checkIns = 60;

test.skipIf(!hasWindow)('start, memory and a check-in, against a bare window', async () => {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'profile');
  const bareProfile = path.join(folder, 'bare');
  mkdirSync(bareProfile);
  const desk = openDesk(profile);
  await makeSample(desk, 500);
  const target = visibleTarget(readHere(desk));
  await desk.services.documents.close();
  await desk.close();

  const found = { ms: [] as number[], memory: [] as number[], bareMs: [] as number[], bareMemory: [] as number[] };
  const latency = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const okra = await startWindow('.', profile, 'main h2');
    await setTimeout(3000);
    const memory = okra.memory();
    if (round === rounds) {
      await okra.page.evaluate((id) => {
        location.hash = `#/objectives/${id}`;
      }, target.objective);
      await setTimeout(1500);
      for (let turn = 0; turn < checkIns; turn++)
        latency.ours.push(await okraCheckIn(okra.page, target.id, 611 + turn));
    }
    await okra.stop();
    const bare = await startWindow(bareApp, bareProfile, 'main');
    await setTimeout(3000);
    const bareMemory = bare.memory();
    if (round === rounds)
      for (let turn = 0; turn < checkIns; turn++) latency.bare.push(await bareCommit(bare.page, 611 + turn));
    await bare.stop();
    if (round === 0) continue; // fills caches of the system and of the profile
    found.ms.push(okra.ms);
    found.memory.push(memory);
    found.bareMs.push(bare.ms);
    found.bareMemory.push(bareMemory);
  }
  const against = 'a bare window of the same runtime';
  report([
    {
      what: 'start to a usable view, 500 people',
      unit: 'ms',
      ours: median(found.ms),
      against,
      baseline: median(found.bareMs),
      budget: 1.5,
    },
    {
      what: 'memory of all processes then (PSS)',
      unit: 'MB',
      ours: median(found.memory),
      against,
      baseline: median(found.bareMemory),
      budget: 1.3,
    },
    {
      what: 'a check-in from the call until it is painted',
      unit: 'ms',
      ours: median(latency.ours),
      against: 'one message, one bare commit, one frame',
      baseline: median(latency.bare),
      budget: 2,
    },
  ]);
  remove();
});
