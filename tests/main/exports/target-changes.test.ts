import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyForeign } from '#main/changes/apply';
import type { Message } from '#main/changes/ledger';
import type { Cells } from '#main/changes/values';
import { loadExportData } from '#main/exports/store';
import { targetChangesOf } from '#main/key-results/store-target-changes';
import { readerOf } from '#main/store/handles';
import type { ExportFormat } from '#shared/exports/contract';
import { changeInWords } from '#shared/history/domain';
import type { KeyResultId, ObjectiveId } from '#shared/kernel/ids';
import { liveContent, openTestDocument, type TestDocument } from '#tests/support/document';
import { readImport, saveExport } from '#tests/support/exports/files';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  fleetDirector,
  openCompany,
  write,
} from '#tests/support/method/company';

let folder: string;
let opened: TestDocument[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okra-target-changes-'));
  opened = [];
});
afterEach(() => {
  for (const document of opened) document.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = (document: TestDocument) => {
  opened.push(document);
  return document;
};
const empty = () => keep(openTestDocument());

type Ids = Record<'metric' | 'levels' | 'bounds' | 'tuned', KeyResultId>;
type Company = { readonly from: TestDocument; readonly objectiveId: ObjectiveId; readonly ids: Ids };

/** A company that has changed what it had agreed on: a target twice, a level, a bound, and a draft before it was published. */
async function changed(): Promise<Company> {
  const from = keep(openCompany());
  const objectiveId = await addObjective(from, 'Win the north');
  const add = (title: string, more: object) => addKeyResult(from, objectiveId, { title, ...more });
  const ids: Ids = {
    metric: await add('Parcels', {}),
    levels: await add('Routes', { commitLevel: 50, targetLevel: 80, stretchLevel: 100, targetValue: null }),
    bounds: await add('Lateness', { kind: 'between', lowBound: 2, highBound: 6 }),
    tuned: await add('Depots', { state: 'draft', targetValue: 9 }),
  };
  const say = (id: KeyResultId, to: object) => from.call('key-results.update', { id, ...to });
  await say(ids.metric, { targetValue: 90, targetReason: 'The market shrank' });
  await say(ids.levels, { commitLevel: 40, targetReason: 'A route was closed' });
  await say(ids.levels, { targetValue: 70 });
  await say(ids.bounds, { highBound: 5 });
  await say(ids.tuned, { targetValue: 8, targetReason: 'Never agreed' });
  await say(ids.tuned, { state: 'published' });
  from.me = fleetDirector;
  await say(ids.metric, { targetValue: 80, targetReason: 'Two vans broke' });
  from.me = accountDirector;
  return { from, objectiveId, ids };
}

/** What a document tells of the agreed numbers of a key result, on its row and in its list of changes. */
async function toldOf(document: TestDocument, id: KeyResultId) {
  const { originalTarget, targetReason, targetChanged, agreedBefore, ...measure } = await document.call(
    'key-results.get',
    { id },
  );
  const history = await document.call('history.of', { table: 'key_results', id, limit: 50 });
  const agreed = history.filter(({ field }) => /^(target|low|high|commit|stretch)_/.test(field));
  return {
    row: { originalTarget, targetReason, targetChanged, agreedBefore },
    list: agreed.map((one) => [one.at, one.authorName, changeInWords(one, String, measure), one.reason]),
  };
}

async function told(document: TestDocument, { metric, levels, bounds }: Ids) {
  return Promise.all([metric, levels, bounds].map((id) => toldOf(document, id)));
}

const save = (from: TestDocument, format: ExportFormat = 'json', ending: string = format) =>
  saveExport(from, folder, format, ending);
async function take(into: TestDocument, file: string) {
  const { session } = await readImport(into, file);
  return into.call('imports.run', { job: 'import-job', session });
}

const rowsOf = ({ ledger }: TestDocument) => loadExportData(ledger.store).get('target_changes') ?? [];
const noChange = { problems: [], skipped: [], writes: 0 };

test.each([
  ['xlsx', 'xlsx'],
  ['csv', 'zip'],
  ['json', 'json'],
] as const)('what was agreed first, who changed it, when and why survives an export as %s', async (format, ending) => {
  const { from, ids } = await changed();
  const before = await told(from, ids);
  const [metric, levels, bounds] = before;
  expect(metric?.row).toMatchObject({
    originalTarget: 100,
    targetReason: 'Two vans broke',
    targetChanged: { authorName: 'Fleet Director', ease: 'eased' },
  });
  expect(metric?.list.map(([, ...said]) => said)).toEqual([
    ['Fleet Director', 'Target lowered from 90 to 80: eased', 'Two vans broke'],
    ['Account Director', 'Target lowered from 100 to 90: eased', 'The market shrank'],
  ]);
  expect(levels?.row.agreedBefore).toEqual([{ number: 'commit', value: 50, ease: 'eased' }]);
  expect(bounds?.row.agreedBefore).toEqual([{ number: 'upper bound', value: 6, ease: 'tightened' }]);
  expect((await toldOf(from, ids.tuned)).row.originalTarget).toBeNull();

  const into = empty();
  const blank = liveContent(into);
  const file = await save(from, format, ending);
  await take(into, file);
  expect(await told(into, ids)).toEqual(before);
  expect((await toldOf(into, ids.tuned)).row.originalTarget).toBeNull();
  expect(rowsOf(into)).toEqual(rowsOf(from));
  expect(rowsOf(from).some(({ keyResultId }) => keyResultId === ids.tuned)).toBe(false);

  expect(await readImport(into, file)).toMatchObject(noChange);
  expect(await readImport(from, file)).toMatchObject(noChange);
  expect(await readImport(from, await save(into, format, ending))).toMatchObject(noChange);

  await into.call('history.undo', {});
  expect(liveContent(into)).toEqual(blank);
  expect(rowsOf(into)).toEqual([]);
  await into.call('history.redo', {});
  expect(await told(into, ids)).toEqual(before);
});

test('a change made afterwards goes on from there, and home again as one change', async () => {
  const { from, ids } = await changed();
  const into = empty();
  await take(into, await save(from));
  const before = await told(from, ids);
  into.me = accountDirector;
  await into.call('key-results.update', { id: ids.metric, targetValue: 70, targetReason: 'The bridge is closed' });
  await into.call('key-results.update', { id: ids.bounds, highBound: 6 });
  const there = await told(into, ids);
  expect(there[0]?.row).toMatchObject({
    originalTarget: 100,
    targetReason: 'The bridge is closed',
    targetChanged: { authorName: 'Account Director' },
  });
  expect(there[0]?.list.map(([, , words]) => words)).toEqual([
    'Target lowered from 80 to 70: eased',
    'Target lowered from 90 to 80: eased',
    'Target lowered from 100 to 90: eased',
  ]);
  expect(there[2]?.row.agreedBefore).toEqual([]);

  const counts = await take(from, await save(into));
  expect(counts.keyResults).toMatchObject({ added: 0, changed: 2 });
  expect(counts.more).toContainEqual({ one: 'change of a target', many: 'changes of targets', added: 2, changed: 0 });
  expect(await told(from, ids)).toEqual(there);
  expect(rowsOf(from)).toEqual(rowsOf(into));
  expect(await readImport(from, await save(into))).toMatchObject(noChange);

  await from.call('history.undo', {});
  expect(await told(from, ids)).toEqual(before);
  await from.call('history.redo', {});
  expect(await told(from, ids)).toEqual(there);
  await from.call('key-results.update', { id: ids.metric, targetValue: 60 });
  expect((await toldOf(from, ids.metric)).row).toMatchObject({ originalTarget: 100, targetReason: '' });
});

test('a number put right in the file is a change of its own', async () => {
  const { from, ids } = await changed();
  const into = empty();
  await take(into, await save(from));
  await into.call('key-results.update', { id: ids.metric, targetValue: 70 });
  const file = await save(into);
  const content = JSON.parse(readFileSync(file, 'utf8'));
  for (const row of content.sheets['Key results']) if (row['Key result id'] === ids.metric) row['Target'] = 75;
  writeFileSync(file, JSON.stringify(content));
  await take(from, file);
  expect((await toldOf(from, ids.metric)).list.slice(0, 2).map(([, , words, reason]) => [words, reason])).toEqual([
    ['Target lowered from 80 to 75: eased', 'Imported from export.json'],
    ['Target lowered from 80 to 70: eased', ''],
  ]);
});

test('a reason is told of its own change only, and once', async () => {
  const { from, ids } = await changed();
  const into = empty();
  await take(into, await save(from));
  await into.call('key-results.update', { id: ids.metric, title: 'Parcels in the north', targetValue: 70 });
  await take(from, await save(into));
  const history = await from.call('history.of', { table: 'key_results', id: ids.metric, limit: 50 });
  expect(new Set(history.map(({ ts }) => ts)).size).toBe(history.length);
  const reasons = history.map(({ field, reason }) => [field, reason]).filter(([, reason]) => reason !== '');
  expect(reasons).toEqual([
    ['title', 'Imported from export.json'],
    ['target_value', 'Two vans broke'],
    ['target_value', 'The market shrank'],
  ]);
});

test('a row that names no number or no moment is left out and listed; the others come', async () => {
  const { from, ids } = await changed();
  const file = await save(from);
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const [first, second, third, ...rest] = content.sheets['Target changes'];
  first['Number'] = 'wish';
  second['Changed at'] = 'soon';
  third['Changed at'] = '2026-02-10';
  content.sheets['Target changes'].push({
    ...rest[0],
    'Key result': 'Parcels',
    'Key result id': null,
    'Changed at': '2026-02-01 08:30',
    'Target change id': null,
  });
  writeFileSync(file, JSON.stringify(content));
  const into = empty();
  const plan = await readImport(into, file);
  expect(plan.problems).toEqual([
    { sheet: 'Target changes', row: 2, code: 'value-unread', text: 'Number: wish' },
    { sheet: 'Target changes', row: 3, code: 'value-unread', text: 'Changed at: soon' },
  ]);
  expect(plan.skipped.map(({ sheet, row, reason }) => [sheet, row, reason])).toEqual([
    ['Target changes', 2, 'not-recognised'],
    ['Target changes', 3, 'not-recognised'],
  ]);
  await into.call('imports.run', { job: 'import-job', session: plan.session });
  const moments = rowsOf(into).map(({ changedAt }) => changedAt);
  expect(moments).toHaveLength(rest.length + 2);
  expect(moments).toEqual(expect.arrayContaining(['2026-02-10T00:00:00.000Z', '2026-02-01T08:30:00.000Z']));
  expect(rowsOf(into).filter(({ keyResultId }) => keyResultId === ids.metric)).not.toEqual([]);
});

test('a key result that was here before, found by what it says, keeps its own history', async () => {
  const { from } = await changed();
  const into = keep(openCompany());
  const mine = await addKeyResult(into, await addObjective(into, 'Win the north'), { title: 'Parcels' });
  const plan = await readImport(into, await save(from));
  expect(plan.skipped.map(({ reason }) => reason)).toEqual(['own-history', 'own-history']);
  await into.call('imports.run', { job: 'import-job', session: plan.session });
  expect(await toldOf(into, mine)).toMatchObject({ row: { originalTarget: null }, list: [] });
});

test('another copy that hears of it, in whatever order, tells the same', async () => {
  const { from, ids } = await changed();
  const into = empty();
  await take(into, await save(from));
  await into.call('key-results.update', { id: ids.metric, targetValue: 70 });
  const { raw } = into.ledger;
  const messages = raw.prepare<[], Message>('SELECT * FROM change_messages').all();
  const facts = raw
    .prepare<[], Cells>('SELECT * FROM target_changes')
    .all()
    .map((cells) => ({ tbl: 'target_changes', cells }));
  const all = Object.values(ids);
  for (const parts of [[messages, facts] as const, [messages.toReversed(), facts.toReversed()] as const]) {
    const copy = empty();
    applyForeign(copy.ledger.raw, { messages: parts[0], facts: parts[1], pending: [] });
    expect(targetChangesOf(readerOf(copy.ledger.raw), all)).toEqual(targetChangesOf(readerOf(raw), all));
  }
});

test('a change without a moment is kept and not told', async () => {
  const { from, ids } = await changed();
  const into = empty();
  await take(into, await save(from));
  const bounds = await toldOf(into, ids.bounds);
  into.ledger.raw.prepare("UPDATE target_changes SET changed_at = 'garbage' WHERE key_result_id = ?").run(ids.metric);
  into.ledger.raw.prepare("UPDATE target_changes SET changed_at = '' WHERE key_result_id = ?").run(ids.levels);
  expect(await toldOf(into, ids.metric)).toMatchObject({ row: { originalTarget: null }, list: [] });
  expect((await toldOf(into, ids.levels)).list).toEqual([]);
  expect(await toldOf(into, ids.bounds)).toEqual(bounds);
});

test('what a newer Okra calls an agreed number is kept and not told', async () => {
  const { from, ids } = await changed();
  const into = empty();
  await take(into, await save(from));
  const before = await told(into, ids);
  write(into, () => into.ledger.raw.exec("UPDATE target_changes SET number = 'mood' WHERE number = 'lower bound'"));
  expect(await told(into, ids)).toEqual(before);
  into.ledger.raw.exec("UPDATE target_changes SET number = 'mood'");
  expect((await told(into, ids)).map(({ list }) => list)).toEqual([[], [], []]);
});
