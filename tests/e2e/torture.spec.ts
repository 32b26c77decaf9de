import axe from 'axe-core';
import type { Input, Output } from '#shared/contract';
import { call, expect, type Page, screenshot, test } from './support/app';

const LONG =
  `${'A title that goes on and says everything twice, because somebody copied the whole paragraph from a memo, '.repeat(4)}`
    .slice(0, 299)
    .trim();
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const RTL = 'تحسين رضا العملاء في جميع الفروع قبل نهاية الربع';
const HEBREW = 'לשפר את שביעות הרצון של הלקוחות';
const EMOJI = '🚀🚀 Ship it 👩‍👩‍👧‍👦 — “quoted” <b>not bold</b> & 100 % ✅';

/** A document in which everything is too long, too large, too small or written from the right. */
async function fill(page: Page): Promise<{ objective: string; team: string }> {
  await call(page, 'documents.new', { name: WORD, yourName: `${WORD} ${HEBREW}`.slice(0, 119) });
  const cycles = await call(page, 'cycles.list', {});
  const cycle = cycles.find(({ cadence, state }) => cadence === 'quarter' && state === 'active');
  if (!cycle) throw new Error('a new document has a running quarter');
  const cycleId = cycle.id;
  await call(page, 'workspace.update', { mission: LONG, vision: RTL });
  const team = await call(page, 'teams.create', {
    name: `${WORD} ${HEBREW}`,
    parentId: null,
    kind: 'team',
    leadId: null,
  });
  const { id: leader } = await call(page, 'people.create', {
    name: RTL,
    email: `${'a'.repeat(60)}@example.com`,
    jobTitle: LONG.slice(0, 190),
    managerId: null,
    teamIds: [team.id],
  });
  let parentId: Input<'objectives.create'>['parentId'] = null;
  let first = '';
  for (const title of [LONG, WORD.repeat(3), RTL, HEBREW, EMOJI, '—', LONG.toUpperCase()]) {
    const created: Output<'objectives.create'> = await call(page, 'objectives.create', {
      cycleId,
      title,
      goalType: 'stretch',
      why: LONG.repeat(3),
      teamId: team.id,
      ownerId: leader,
      parentId,
    });
    parentId = created.id;
    first ||= created.id;
    const metrics = [
      { startValue: 1e12, targetValue: 9.5e12, unit: 'parcels per quarter', decimals: 0 },
      { startValue: 0.0004, targetValue: 0.0001, unit: '%', decimals: 6 },
      { startValue: -5e9, targetValue: 5e9, unit: '', currency: 'EUR', decimals: 2 },
    ];
    for (const metric of metrics) {
      const made = await call(page, 'key-results.create', {
        objectiveId: created.id,
        title,
        ownerId: leader,
        ...metric,
      });
      for (const [days, share] of [
        ['2026-04-08', 0.1],
        ['2026-05-11', 0.45],
      ] as const)
        await call(page, 'check-ins.record', {
          keyResultId: made.id,
          date: days as Input<'check-ins.record'>['date'],
          value: metric.startValue + (metric.targetValue - metric.startValue) * share,
          confidence: 3,
          retrospect: LONG,
          prospect: RTL,
        });
    }
  }
  return { objective: first, team: team.id };
}

/** What sticks out of the view to the right, or can be scrolled there, in words; empty where nothing does. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out: string[] = [];
    if (document.documentElement.scrollWidth > width)
      out.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const clipped = (node: Element): boolean => {
      for (let at = node.parentElement; at; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX !== 'visible') return true;
      }
      return false;
    };
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth + 1) out.push(`main is ${main.scrollWidth} in ${main.clientWidth}`);
    for (const node of document.querySelectorAll('main *')) {
      if (node.scrollWidth > node.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(node).overflowX))
        out.push(`${node.scrollWidth} in ${node.clientWidth}: ${node.outerHTML.slice(0, 120)}`);
      const box = node.getBoundingClientRect();
      if (box.width > 0 && box.right > width + 1 && !clipped(node)) out.push(node.outerHTML.slice(0, 120));
    }
    return out.slice(0, 5);
  });

const faults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found = await (Reflect.get(window, 'axe') as typeof axe).run('#main');
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });

test('nothing breaks what people paste in: every view, large and small windows, light, dark and forced colours', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: /Explore a sample company/ }).waitFor();
  const { objective, team } = await fill(page);
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  await page.evaluate(axe.source);
  const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
  const addresses = await links.evaluateAll((all) =>
    all.map((one) => one.getAttribute('href')?.replace(/^#/, '') ?? ''),
  );
  const all = [...addresses.filter((to) => to !== ''), `/objectives/${objective}`, `/teams/${team}`];
  expect(all.length).toBeGreaterThan(8);
  const looks = [
    { name: 'light', size: { width: 1280, height: 800 }, media: { colorScheme: 'light', forcedColors: 'none' } },
    { name: 'dark', size: { width: 1920, height: 1080 }, media: { colorScheme: 'dark', forcedColors: 'none' } },
    // 1280 wide at 200 % text
    { name: 'small', size: { width: 640, height: 720 }, media: { colorScheme: 'light', forcedColors: 'active' } },
  ] as const;
  const found: string[] = [];
  for (const { name, size, media } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    for (const to of all) {
      await page.evaluate((at) => {
        location.hash = at;
      }, to);
      await page.locator('main h1, main h2, main [role=tree]').first().waitFor();
      await page.waitForTimeout(400);
      const view = `${to.split('/').slice(1, 2).join('')}${to.split('/').length > 2 ? '-page' : ''}`;
      await screenshot(page, `torture-${view}-${name}`);
      for (const fault of [...(await overflowing(page)), ...(name === 'light' ? await faults(page) : [])])
        found.push(`${to} ${name}: ${fault}`);
    }
  }
  expect(found).toEqual([]);
});
