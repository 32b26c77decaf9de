import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ambitions } from '#main/ambitions/table';
import { linkId } from '#main/changes/ids';
import { transact } from '#main/changes/transact';
import { redo, undo } from '#main/changes/undo';
import { insert, insertFact, update } from '#main/changes/write';
import { loadExportData } from '#main/exports/store';
import { holidaySets } from '#main/holidays/table';
import { keyResults } from '#main/key-results/table';
import { kpiReadings, kpis } from '#main/kpis/table';
import { objectives } from '#main/objectives/table';
import { fillSample } from '#main/sample/store';
import { syncedTables } from '#main/store/schema';
import { workspaces } from '#main/workspace/table';
import type { ExportFormat } from '#shared/exports/contract';
import { things } from '#shared/exports/domain';
import { exportTables } from '#shared/exports/tables';
import { headingsOf } from '#shared/exports/thing';
import { day } from '#shared/kernel/dates';
import { liveContent, openTestDocument, type TestDocument } from '#tests/support/document';
import { anyRows, fillWith } from '#tests/support/exports/any-document';
import { readImport, saveExport } from '#tests/support/exports/files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okra-round-trip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** With how many made-up companies each is tried: what a format does to a cell is tried in exports.test.ts as well. */
const formats: [ExportFormat, string, number][] = [
  ['xlsx', 'xlsx', 6],
  ['csv', 'zip', 6],
  ['json', 'json', 20],
];
const open = () => openTestDocument({ today: '2026-08-20' });

/** Every table that an export would write, and the workspace's own id aside. */
function tablesOf({ ledger }: TestDocument, scope: 'open' | 'all' = 'all') {
  const about = { scope, exportedOn: '2026-08-20', madeBy: 'Okra' };
  const { tables } = exportTables(loadExportData(ledger.store), about);
  return Object.fromEntries(
    tables.map(({ name, rows }) => [name, name === 'Workspace' ? rows.map((row) => row.slice(0, -1)) : rows]),
  );
}

const save = (from: TestDocument, format: ExportFormat, ending: string, scope: 'open' | 'all' = 'all') =>
  saveExport(from, folder, format, ending, scope);
const run = (into: TestDocument, session: string) => into.call('imports.run', { job: 'import-job', session });

/** Columns that no file holds, and why. */
const unwritten: Readonly<Record<string, readonly string[]>> = {
  // where an old workbook said it: means nothing in another document
  people: ['importKey'],
  teams: ['importKey'],
  objectives: ['importKey'],
  key_results: ['importKey'],
  // the action that the reason was given in; its messages stay in the document's own log
  change_reasons: ['mark'],
  // a ballot is secret
  retrospective_votes: ['author'],
  confidence_ballots: ['author'],
  // nobody is named
  pulse_answers: ['author'],
};

describe('every synced table', () => {
  it.each([...syncedTables.values()])(
    '$name has a sheet, and each of its columns a place in it',
    ({ name, columns, kind }) => {
      const thing = things.find(({ table }) => table === name);
      expect(thing, 'describe it in shared/exports/things, see docs/adding-a-feature.md').toBeDefined();
      if (!thing) return;
      const said = thing.columns.flatMap((column) => ('field' in column ? [column.field] : []));
      const own = ['id', 'deleted', ...(thing.ordered ? ['ord'] : []), ...(kind === 'fact' ? ['ts', 'mark'] : [])];
      const skipped = unwritten[name] ?? [];
      expect([...said, ...own, ...skipped].sort()).toEqual([...new Set(columns.keys())].sort());
      expect(thing.fact === true, 'is a fact').toBe(kind === 'fact');
    },
  );

  it('has headings of its own, each once, and points upwards only where it must', () => {
    const above = new Set<string>();
    for (const thing of things) {
      const headings = headingsOf(thing).map(({ header }) => header);
      expect(new Set(headings).size, thing.sheet).toBe(headings.length);
      expect(thing.sheet.length, 'a workbook allows 31 letters').toBeLessThanOrEqual(31);
      for (const column of thing.columns)
        if (column.kind === 'reference' && column.required)
          for (const table of column.to) expect(above, `${thing.sheet}: ${column.header}`).toContain(table);
      above.add(thing.table);
    }
    expect(new Set(things.map(({ sheet }) => sheet)).size).toBe(things.length);
  });
});

describe.each(formats)('a full export as %s', (format, ending, numRuns) => {
  it('of the sample makes the same company in an empty document, as one step', async () => {
    const [from, into] = [open(), open()];
    transact({ ...from.actor(), ledger: from.ledger, label: 'Sample' }, (tx) =>
      fillSample(tx, { seed: 'round trip', people: 40, today: day('2026-08-20') }, 300),
    );
    const file = await save(from, format, ending);
    const empty = liveContent(into);
    const plan = await readImport(into, file);
    expect(plan.problems).toEqual([]);
    expect(plan.skipped).toEqual([]);
    await run(into, plan.session);
    expect(tablesOf(into)).toEqual(tablesOf(from));
    const none = Object.entries(tablesOf(from)).filter(([, rows]) => rows.length === 0);
    expect(
      none.map(([name]) => name),
      'the sample shows everything',
    ).toEqual([]);
    const full = liveContent(into);
    expect((await readImport(into, file)).writes).toBe(0);
    undo(into.ledger, into.actor());
    expect(liveContent(into)).toEqual(empty);
    redo(into.ledger, into.actor());
    expect(liveContent(into)).toEqual(full);
    // taken back for good, the same file brings it all back under the same ids
    undo(into.ledger, into.actor());
    await run(into, (await readImport(into, file)).session);
    expect(tablesOf(into)).toEqual(tablesOf(from));
    from.close();
    into.close();
  });

  it('of any company: the same document stays as it is, an empty one becomes the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows(3), async (rows) => {
        const [from, into] = [open(), open()];
        try {
          fillWith(from, rows);
          const file = await save(from, format, ending);
          const again = await readImport(from, file);
          expect({ writes: again.writes, skipped: again.skipped, problems: again.problems }).toEqual({
            writes: 0,
            skipped: [],
            problems: [],
          });
          await run(into, (await readImport(into, file)).session);
          expect(tablesOf(into)).toEqual(tablesOf(from));
          expect((await readImport(into, file)).writes).toBe(0);
        } finally {
          from.close();
          into.close();
        }
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it.each([' ', '\n', '\t', ' a ', '\u00a0', 'toString', ' toString', '__proto__', '_x0041_', 'a_x005F_x0041_'])(
    'keeps the text %j as it is, also of what an empty document has already',
    async (text) => {
      const [from, into] = [open(), open()];
      transact({ ...from.actor(), ledger: from.ledger, label: 'Fill' }, (tx) => {
        update(tx, workspaces, tx.workspaceId, { vision: text, mission: text });
        insert(tx, ambitions, { id: 'far', horizon: 'five-year', title: 'Far', why: text });
      });
      const file = await save(from, format, ending);
      await run(into, (await readImport(into, file)).session);
      const [company] = into.ledger.store.db.select().from(workspaces).all();
      const [goal] = into.ledger.store.db.select().from(ambitions).all();
      expect([company?.vision, company?.mission, goal?.why]).toEqual([text, text, text]);
      expect((await readImport(into, file)).writes).toBe(0);
      from.close();
      into.close();
    },
  );

  it('knows what is nothing but a word to the letter', async () => {
    const from = open();
    transact({ ...from.actor(), ledger: from.ledger, label: 'Fill' }, (tx) => {
      for (const code of ['Sales', 'sales']) insert(tx, holidaySets, { id: linkId('holiday-set', code), code });
    });
    expect((await readImport(from, await save(from, format, ending))).writes).toBe(0);
    from.close();
  });

  it('has what was measured on one day in the same order again, whoever of them came first', async () => {
    const [from, into] = [open(), open()];
    transact({ ...from.actor(), ledger: from.ledger, label: 'Fill' }, (tx) => {
      for (const id of ['kpi-a', 'kpi-b']) insert(tx, kpis, { id, name: id });
      const written = ['kpi-b', 'kpi-a', 'kpi-b', 'kpi-a'];
      written.forEach((kpiId, at) => {
        insertFact(tx, kpiReadings, { id: `reading-${9 - at}`, kpiId, date: '2026-08-01', value: at });
      });
    });
    await run(into, (await readImport(into, await save(from, format, ending))).session);
    expect(tablesOf(into)['KPI readings']).toEqual(tablesOf(from)['KPI readings']);
    expect(tablesOf(into)['KPI readings']?.map(([kpi, , value]) => [kpi, value])).toEqual([
      ['kpi-a', 1],
      ['kpi-a', 3],
      ['kpi-b', 0],
      ['kpi-b', 2],
    ]);
    from.close();
    into.close();
  });

  it('without the confidential says nothing of them and of what hangs on them; with them, all of it comes along', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows(4), async (rows) => {
        const [from, into] = [open(), open()];
        try {
          fillWith(from, rows);
          const secret = (rows.get('objectives') ?? []).filter(({ visibility }) => visibility === 'confidential');
          await run(into, (await readImport(into, await save(from, format, ending, 'open'))).session);
          expect(tablesOf(into)).toEqual(tablesOf(from, 'open'));
          const there = JSON.stringify(liveContent(into));
          for (const { id } of secret) expect(there).not.toContain(`"${String(id)}"`);
          await run(into, (await readImport(into, await save(from, format, ending, 'all'))).session);
          const sorted = (tables: ReturnType<typeof tablesOf>) =>
            Object.entries(tables).map(([name, all]) => [name, all.map((row) => JSON.stringify(row)).sort()]);
          expect(sorted(tablesOf(into))).toEqual(sorted(tablesOf(from)));
        } finally {
          from.close();
          into.close();
        }
      }),
      { numRuns: Math.ceil(numRuns / 2), endOnFailure: true },
    );
  });
});

describe('an export of Okra', () => {
  it('changed in a spreadsheet is a change: by id, with a reason; what it leaves blank stays', async () => {
    const document = open();
    transact({ ...document.actor(), ledger: document.ledger, label: 'Sample' }, (tx) =>
      fillSample(tx, { seed: 'round trip', people: 40, today: day('2026-08-20') }, 300),
    );
    const file = await save(document, 'json', 'json');
    const { db } = document.ledger.store;
    const [goal] = db.select().from(objectives).all();
    const result = db
      .select()
      .from(keyResults)
      .all()
      .find(({ kind, targetValue }) => kind === 'metric' && targetValue !== null);
    if (!goal || !result) throw new Error('no sample');
    transact({ ...document.actor(), ledger: document.ledger, label: 'Later' }, (tx) => {
      update(tx, objectives, goal.id, { title: 'Another title', state: 'draft' });
      update(tx, keyResults, result.id, { targetValue: (result.targetValue ?? 0) + 1, weight: 7 });
    });
    const plan = await readImport(document, file);
    expect(plan.counts).toMatchObject({
      objectives: { added: 0, changed: 1 },
      keyResults: { added: 0, changed: 1 },
      checkIns: 0,
      more: [],
    });
    await run(document, plan.session);
    const now = liveContent(document);
    expect(now['objectives']?.find((row) => (row as { id: string }).id === goal.id)).toMatchObject({
      title: goal.title,
      // an old file does not reopen, close or publish anything
      state: 'draft',
    });
    expect(now['key_results']?.find((row) => (row as { id: string }).id === result.id)).toMatchObject({
      target_value: result.targetValue,
      weight: result.weight,
    });
    expect(JSON.stringify(now['change_reasons'])).toContain('Imported from export.json');
    document.close();
  });

  it('read into a document that has some of it: finds it by what it says, and leaves it as it is', async () => {
    const [from, into] = [open(), open()];
    fillWith(
      from,
      new Map([
        [
          'people',
          [{ id: 'p1', name: 'Head of Sales', email: 'sales@fernhill.example', jobTitle: 'Head', state: 'active' }],
        ],
        ['teams', [{ id: 't1', name: 'Sales', kind: 'team', ord: 'a0', leadId: 'p1' }]],
        ['team_members', [{ id: 'm1', teamId: 't1', personId: 'p1' }]],
        [
          'cycles',
          [
            {
              id: 'c1',
              name: 'Q3 2026',
              cadence: 'quarter',
              startsOn: '2026-07-01',
              endsOn: '2026-09-30',
              state: 'active',
            },
          ],
        ],
        [
          'objectives',
          [{ id: 'o1', title: 'Grow', why: 'Because', cycleId: 'c1', teamId: 't1', ownerId: 'p1', ord: 'a0' }],
        ],
        ['key_results', [{ id: 'k1', objectiveId: 'o1', title: 'New customers', targetValue: 10, ord: 'a0' }]],
      ]),
    );
    fillWith(
      into,
      new Map([
        ['workspaces', [{ name: 'Mine', mission: 'Every parcel' }]],
        ['people', [{ id: 'p2', name: 'H. o. Sales', email: 'Sales@fernhill.example', jobTitle: '', state: 'active' }]],
        ['teams', [{ id: 't2', name: 'sales', kind: 'team', ord: 'a0' }]],
        [
          'cycles',
          [
            {
              id: 'c2',
              name: 'Third quarter',
              cadence: 'quarter',
              startsOn: '2026-07-01',
              endsOn: '2026-09-30',
              state: 'closed',
            },
          ],
        ],
        ['objectives', [{ id: 'o2', title: 'Grow ', why: '', cycleId: 'c2', teamId: 't2', ord: 'a0' }]],
      ]),
    );
    const file = await save(from, 'csv', 'zip');
    const plan = await readImport(into, file);
    expect(plan.counts).toMatchObject({
      objectives: { added: 0, changed: 1 },
      keyResults: { added: 1 },
      people: { added: 0, changed: 1 },
      teams: 0,
      cycles: 0,
    });
    await run(into, plan.session);
    const tables = liveContent(into);
    expect(tables['workspaces']).toMatchObject([{ name: 'Mine', mission: 'Every parcel' }]);
    expect(tables['people']).toMatchObject([{ id: 'p2', name: 'H. o. Sales', job_title: 'Head' }]);
    expect(tables['teams']).toMatchObject([{ id: 't2', name: 'sales', lead_id: 'p2' }]);
    expect(tables['cycles']).toMatchObject([{ id: 'c2', name: 'Third quarter', state: 'closed' }]);
    expect(tables['objectives']).toMatchObject([{ id: 'o2', why: 'Because', owner_id: 'p2' }]);
    expect(tables['key_results']).toMatchObject([{ id: 'k1', objective_id: 'o2' }]);
    expect(tables['team_members']).toMatchObject([{ team_id: 't2', person_id: 'p2' }]);
    expect((await readImport(into, file)).writes).toBe(0);
    from.close();
    into.close();
  });
});
