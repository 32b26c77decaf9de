import { beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { undo } from '#main/changes/undo';
import { insert } from '#main/changes/write';
import { contributors } from '#main/contributors/table';
import { raci } from '#main/raci/table';
import { fillSample } from '#main/sample/store';
import { day } from '#shared/kernel/dates';
import type { Holding } from '#shared/people/contract';
import { liveContent, openTestDocument, type TestDocument } from '#tests/support/document';

const today = '2026-11-22';
let document: TestDocument;
beforeAll(() => {
  document = openTestDocument({ today });
  transact({ ...document.actor(), ledger: document.ledger, label: 'Sample' }, (tx) =>
    fillSample(tx, { seed: 'hand-over', today: day(today), people: 40, quarters: 1 }, 60),
  );
});

type Row = Record<string, string | number | null>;
let content: Record<string, Row[]> = {};
/** Reads the document anew; `rows` shows it as it was then. */
const look = () => {
  content = liveContent(document) as Record<string, Row[]>;
};
const rows = (table: string): Row[] => content[table] ?? [];

/** Columns that say who answers for something, and the rows of them that are history and stay. */
const holding: readonly [table: string, column: string, isOpen: (row: Row) => boolean][] = [
  ['objectives', 'owner_id', ({ state }) => state !== 'closed'],
  ['key_results', 'owner_id', ({ state }) => state !== 'closed'],
  ['initiatives', 'owner_id', ({ done_on }) => done_on === null],
  ['blockers', 'owner_id', ({ resolved_on }) => resolved_on === null],
  ['retrospective_actions', 'owner_id', ({ done_on }) => done_on === null],
  ['kpis', 'owner_id', () => true],
  ['teams', 'lead_id', () => true],
  ['people', 'manager_id', () => true],
  ['team_members', 'person_id', () => true],
  ['person_roles', 'person_id', () => true],
  ['contributors', 'contributor_id', ({ objective_id }) => isOpenRow('objectives', objective_id)],
  ['raci', 'person_id', ({ key_result_id }) => isOpenRow('key_results', key_result_id)],
];
const isOpenRow = (table: string, id: Row[string] | undefined): boolean =>
  rows(table).some((row) => row['id'] === id && row['state'] !== 'closed');
/** Rows that are taken away and made anew for somebody else. */
const links = new Set(['team_members', 'person_roles', 'contributors', 'raci']);
const heldStill = (id: string) =>
  holding.flatMap(([table, column, isOpen]) =>
    rows(table)
      .filter((row) => row[column] === id && isOpen(row))
      .map((row) => `${table} ${row['id']}`),
  );
const openOf = (id: string) =>
  holding.flatMap(([table, column, isOpen]) =>
    rows(table)
      .filter((row) => row[column] === id && isOpen(row))
      .map((row) => ({ table, column, id: row['id'] })),
  );

const asLine = ({ kind, id, to }: Holding) => ({ kind, id, to });

describe('whoever leaves the made-up company', () => {
  it('holds nothing open any more, and what they held has somebody who is here', async () => {
    const everybody = await document.call('people.list', { includeLeft: false });
    const before = liveContent(document);
    for (const { id: from, name } of everybody.filter((_, index) => index % 3 === 0)) {
      look();
      const lines = await document.call('people.holdings', { id: from });
      const held = openOf(from).filter(({ table }) => table !== 'team_members');
      expect(lines.length, name).toBe(held.length);
      await document.call('people.hand-over', { from, to: null, leaves: true, lines: lines.map(asLine) });
      look();
      expect(heldStill(from), name).toEqual([]);
      const here = new Set((await document.call('people.list', { includeLeft: false })).map(({ id }) => id));
      for (const { table, column, id } of held.filter(({ table }) => !links.has(table))) {
        const row = rows(table).find((one) => one['id'] === id);
        const kept = row?.[column];
        // the one at the top has no manager to whom the reports could go
        if (kept === null) expect(name).toBe('Chief Executive');
        else expect(here.has(kept as never), `${name}: ${table}`).toBe(true);
      }
      expect(noLoop(), name).toBe(true);
      undo(document.ledger, document.actor());
    }
    expect(liveContent(document)).toEqual(before);
  }, 60_000);

  it('gives each line to whom it names, and parts and contributions too', async () => {
    look();
    const [first, second, third] = (await document.call('people.list', { includeLeft: false })).slice(5);
    const objective = rows('objectives').find(({ state }) => state === 'published');
    const result = rows('key_results').find(({ state }) => state === 'published');
    if (!first || !second || !third || !objective || !result) throw new Error('the sample is too small');
    const [objectiveId, keyResultId] = [String(objective['id']), String(result['id'])];
    transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
      insert(tx, contributors, { id: 'c-1', objectiveId, contributorId: first.id });
      insert(tx, raci, { id: 'r-1', keyResultId, personId: first.id, part: 'consulted' });
      insert(tx, raci, { id: 'r-2', keyResultId, personId: first.id, part: 'responsible' });
    });
    const lines = (await document.call('people.holdings', { id: first.id })).map((line) => ({
      ...{ kind: line.kind, id: line.id },
      to: line.kind === 'contribution' ? third.id : line.kind === 'part' ? second.id : null,
    }));
    const before = liveContent(document);
    await document.call('people.hand-over', { from: first.id, to: third.id, leaves: true, lines });
    look();
    expect(rows('contributors').filter(({ contributor_id }) => contributor_id === first.id)).toEqual([]);
    expect(
      rows('contributors').some((row) => row['contributor_id'] === third.id && row['objective_id'] === objectiveId),
    ).toBe(true);
    expect(
      rows('raci').filter((row) => row['person_id'] === second.id && row['key_result_id'] === keyResultId),
    ).toHaveLength(2);
    undo(document.ledger, document.actor());
    expect(liveContent(document)).toEqual(before);
  });

  it('refuses a successor who has left, and oneself', async () => {
    const [first] = await document.call('people.list', { includeLeft: false });
    const left = (await document.call('people.list', { includeLeft: true })).find(({ state }) => state === 'left');
    const from = first?.id ?? '';
    const line = (to: string) => [{ kind: 'objective' as const, id: 'x', to }];
    for (const [to, rule] of [
      [left?.id ?? '', 'hand-over-to-left'],
      [from, 'hand-over-to-oneself'],
    ] as const)
      await expect(
        document.call('people.hand-over', { from, to: null, leaves: true, lines: line(to) }),
      ).rejects.toMatchObject({ details: { rule } });
  });

  it('lets a report become manager of the others without a circle', async () => {
    const person = async (name: string, managerId: string | null) =>
      (await document.call('people.create', { name, email: '', jobTitle: '', managerId, teamIds: [] })).id;
    const boss = await person('Boss', null);
    const leaver = await person('Leaver', boss);
    const [a, b] = [await person('A', leaver), await person('B', leaver)];
    const below = await person('Below A', a);
    const lines = [
      { kind: 'report' as const, id: a, to: below },
      { kind: 'report' as const, id: b, to: a },
    ];
    await document.call('people.hand-over', { from: leaver, to: null, leaves: true, lines });
    expect((await document.call('people.get', { id: a })).managerId).toBe(boss);
    expect((await document.call('people.get', { id: b })).managerId).toBe(a);
    look();
    expect(noLoop()).toBe(true);
  });
});

function noLoop(): boolean {
  const above = new Map(rows('people').map((row) => [row['id'], row['manager_id']]));
  return [...above.keys()].every((start) => {
    const seen = new Set([start]);
    for (let at = above.get(start as string); at; at = above.get(at)) {
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return true;
  });
}
