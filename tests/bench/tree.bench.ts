import path from 'node:path';
import { test } from 'vitest';
import { buildForest } from '#shared/tree/domain';
import { layoutInput, layoutMap } from '#shared/tree/layout';
import { visibleNodes } from '#shared/tree/visible';
import { type Cell, calc, convertToCsv, writeWorkbook } from './support/calc';
import { scratch } from './support/desk';
import { openLarge } from './support/large';
import { compare, median, report, took } from './support/report';

test.skipIf(calc === undefined)('the alignment tree of 10,000 objectives', async () => {
  const { folder, remove } = scratch();
  const { desk, cycleId } = await openLarge(path.join(folder, 'profile'));

  const answer = async () => desk.call('tree.get', { cycleId });
  const tree = await answer();
  const count = tree.objectives.id.length;
  const open = async () => {
    // as it crosses to the window: one JSON text
    const data: typeof tree = JSON.parse(JSON.stringify(await answer()));
    const forest = buildForest(data);
    layoutMap(
      layoutInput(
        forest,
        visibleNodes(forest, () => false, null),
      ),
    );
  };

  const workbook = path.join(folder, 'tree.xlsx');
  const { objectives, teams, people, links } = tree;
  const parents = new Map(links.child.map((child, index) => [child, links.parent[index] ?? -1]));
  const rows = objectives.id.map((_, place): Cell[] => [
    objectives.title[place] ?? '',
    objectives.title[parents.get(place) ?? -1] ?? null,
    teams[objectives.team[place] ?? -1]?.name ?? null,
    people[objectives.owner[place] ?? -1]?.name ?? null,
    objectives.goalType[place] ?? null,
    objectives.status[place] ?? null,
    objectives.progress[place] ?? null,
  ]);
  await writeWorkbook(workbook, [['Objective', 'Parent', 'Team', 'Owner', 'Type', 'Status', 'Progress'], ...rows]);
  const empty = path.join(folder, 'empty.xlsx');
  await writeWorkbook(empty, [['Objective']]);

  const startOnly = () => convertToCsv(empty, folder);
  const times = await compare(5, open, () => convertToCsv(workbook, folder));
  const start = median([await took(startOnly), await took(startOnly), await took(startOnly)]);
  report([
    {
      what: `the tree of ${count.toLocaleString('en')} objectives: read, judged, sent, laid out`,
      unit: 'ms',
      ours: times.ours,
      against: 'LibreOffice opening the same rows as .xlsx, its own start taken off',
      baseline: times.baseline - start,
      budget: null,
    },
    {
      what: 'the same',
      unit: 'ms',
      ours: times.ours,
      against: 'LibreOffice starting and opening them, as a user does',
      baseline: times.baseline,
      budget: 0.1,
    },
  ]);
  await desk.services.documents.close();
  await desk.close();
  remove();
});
