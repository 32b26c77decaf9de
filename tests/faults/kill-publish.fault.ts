import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '#main/documents/inspect';
import { cleanBeside } from '#main/documents/places';
import { readSeal } from '#main/documents/seal';
import { bundle } from '#tests/support/bundle';
import { migrations } from '#tests/support/document';
import { makeWorkingCopy, temporaryFolder } from '#tests/support/okr';
import { killAfter, startChild } from './support/child';
import { seeded, times } from './support/counts';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder.path, name);
let script = '';
beforeAll(async () => {
  script = await bundle('tests/faults/support/publisher.ts');
  const titles = Array.from({ length: 3000 }, (_, index) => `Objective ${index} of a document that has some size`);
  makeWorkingCopy(at('copy'), titles).document.close();
  for (const name of ['tmp', 'shared']) mkdirSync(at(name));
}, 120_000);
afterAll(() => {
  folder.remove();
  rmSync(path.dirname(script), { recursive: true, force: true });
});

/** How long one round of publishing takes on this machine now, in milliseconds. */
async function oneRound(target: string): Promise<number> {
  const child = startChild(script, [at('copy/work.db'), at('tmp'), target]);
  const until = async (count: number) => {
    while (child.lines.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now();
  };
  const took = -(await until(2)) + (await until(3));
  await killAfter(child, 0);
  cleanBeside(target, '01234567');
  return took;
}

test('kill -9 at any moment of publishing leaves the old file or the new one, whole', async () => {
  const random = seeded(2);
  const kills = times(100, 1000);
  const target = at('shared/Plan.okr');
  const took = await oneRound(target);
  const states = new Set<string>();
  let leftOvers = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(script, [at('copy/work.db'), at('tmp'), target]);
    await killAfter(child, random() * took * 1.5);
    const reading = readSeal(target);
    expect(reading.state).toBe('good');
    states.add(reading.seal);
    leftOvers += readdirSync(at('shared')).filter((name) => name !== 'Plan.okr').length;
    cleanBeside(target, '01234567');
    expect(readdirSync(at('shared')).filter((name) => name !== 'Plan.okr')).toEqual([]);
    for (const name of readdirSync(at('tmp'))) rmSync(at(`tmp/${name}`));
  }
  expect(inspect({ file: target, snapshot: at('tmp/in.okr'), migrations }).rows).toBeGreaterThan(3000);
  console.log(
    `${kills} kills, ${states.size} states seen, 0 broken, ${leftOvers} left-overs cleaned; a round takes ${Math.round(took)} ms`,
  );
  expect(states.size).toBeGreaterThan(kills / 10);
}, 3_600_000);
