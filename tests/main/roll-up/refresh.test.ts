import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignments } from '#main/alignments/table';
import { redo, undo } from '#main/changes/undo';
import { insert, insertFact, remove, rowOf, update, upsert } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { readOf } from '#main/ipc/respond';
import { keyResults, milestones } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { knownOfObjectives } from '#main/roll-up/facts';
import { judgeObjectives } from '#main/roll-up/judge';
import { rebuild } from '#main/roll-up/rebuild';
import type { Write } from '#main/store/handles';
import { syncedOf } from '#main/store/schema';
import { teams } from '#main/teams/table';
import { workspaces } from '#main/workspace/table';
import { alignmentId } from '#shared/alignments/domain';
import { day } from '#shared/kernel/dates';
import { judgeKeyResult } from '#shared/roll-up/figures';
import { valueInText } from '#shared/roll-up/spans';
import { writeKeyResultStanding } from '#shared/roll-up/timeline';
import type { TestDocument } from '#tests/support/document';
import { depot, openCompany, quarter, sales, write } from '#tests/support/method/company';

/** Every cached row of a document. */
function caches({ ledger: { raw } }: TestDocument) {
  return {
    keyResults: raw.prepare('SELECT * FROM cache.cache_key_results ORDER BY id').all(),
    objectives: raw.prepare('SELECT * FROM cache.cache_objectives ORDER BY id').all(),
  };
}

const timelineOf = ({ ledger: { raw } }: TestDocument, id: string): string =>
  raw.prepare<[string], string>('SELECT timeline FROM cache.cache_key_results WHERE id = ?').pluck().get(id) ?? '';

const objectiveIds = ['o0', 'o1', 'o2', 'o3', 'o4'];
const keyResultIds = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'];
const some = <T>(all: readonly T[]) => fc.constantFrom(...all);
const objective = some(objectiveIds);
const keyResult = some(keyResultIds);
const isLive = (tx: Write, table: Parameters<typeof syncedOf>[0], id: string) =>
  rowOf(tx, syncedOf(table), id)?.['deleted'] === 0;
const weight = fc.integer({ min: 0, max: 3 });

/** What people, merges and imports may do to what figures hang on; links may even close loops. */
const steps: fc.Arbitrary<(tx: Write, index: number) => void>[] = [
  fc
    .tuple(keyResult, fc.integer({ min: -20, max: 120 }), fc.integer({ min: 1, max: 28 }))
    .map(([id, value, day]) => (tx, index) => {
      const date = `2026-02-${String(day).padStart(2, '0')}`;
      insertFact(tx, checkIns, {
        id: `c${index}`,
        keyResultId: id,
        date,
        value: value < 0 ? null : value,
        confidence: day % 10,
      });
    }),
  fc.nat(30).map((nth) => (tx) => {
    if (isLive(tx, checkIns, `c${nth}`)) remove(tx, checkIns, `c${nth}`);
  }),
  fc
    .tuple(keyResult, weight, some(['metric', 'milestones', 'baseline', 'yes-no']), objective)
    .map(([id, w, kind, objectiveId]) => (tx) => {
      if (isLive(tx, keyResults, id)) update(tx, keyResults, id, { weight: w, kind, objectiveId });
    }),
  fc.tuple(keyResult, some(['draft', 'published', 'closed'])).map(([id, state]) => (tx) => {
    if (isLive(tx, keyResults, id)) update(tx, keyResults, id, { state });
  }),
  fc.tuple(some([objectives, keyResults] as const), fc.nat(5)).map(([table, nth]) => (tx) => {
    const id = table === objectives ? `o${nth}` : `k${nth}`;
    if (isLive(tx, table, id)) remove(tx, table, id);
  }),
  fc
    .tuple(objective, some(['key-results', 'children', 'both']), some(['draft', 'published', 'closed']))
    .map(([id, rollUp, state]) => (tx) => {
      if (isLive(tx, objectives, id)) update(tx, objectives, id, { rollUp, state });
    }),
  fc.tuple(objective, some([sales, depot]), some([null, '2026-02-10'])).map(([id, teamId, startsOn]) => (tx) => {
    if (isLive(tx, objectives, id)) update(tx, objectives, id, { teamId, startsOn });
  }),
  fc
    .tuple(objective, objective, some(['contributes', 'contributes', 'supports']), weight)
    .map(([childId, parentId, kind, w]) => (tx) => {
      upsert(tx, alignments, { id: alignmentId(childId, parentId, null), childId, parentId, kind, weight: w });
    }),
  fc
    .tuple(objective, some(['stretch', 'committed']), some([null, 'on-track', 'behind']), some([null, '2026-03-20']))
    .map(([id, goalType, ownerStatus, endsOn]) => (tx) => {
      if (isLive(tx, objectives, id)) update(tx, objectives, id, { goalType, ownerStatus, endsOn });
    }),
  fc.tuple(objective, objective).map(([child, parent]) => (tx) => {
    const id = alignmentId(child, parent, null);
    if (isLive(tx, alignments, id)) remove(tx, alignments, id);
  }),
  fc.tuple(some(['k5', 'k5', ...keyResultIds]), fc.boolean()).map(([keyResultId, done]) => (tx, index) => {
    const days = { dueOn: index % 3 === 0 ? null : `2026-02-0${1 + (index % 9)}`, doneOn: done ? '2026-02-01' : null };
    insert(tx, milestones, { id: `m${index}`, keyResultId, title: 'Step', ...days });
  }),
  fc.tuple(some([sales, depot]), some([null, 'weekly', 'fortnightly'])).map(([id, cadence]) => (tx) => {
    update(tx, teams, id, { cadence });
  }),
  some(['2026-01-01', '2026-01-19']).map((startsOn) => (tx) => void update(tx, cycles, quarter, { startsOn })),
  some(['2026-03-31', '2026-03-01']).map((endsOn) => (tx) => void update(tx, cycles, quarter, { endsOn })),
  some(['weekly', 'monthly']).map(
    (defaultCadence) => (tx) => void update(tx, workspaces, tx.workspaceId, { defaultCadence }),
  ),
];

function withThings(): TestDocument {
  const document = openCompany();
  write(document, (tx) => {
    for (const id of objectiveIds)
      insert(tx, objectives, { id, cycleId: quarter, teamId: sales, title: id, rollUp: 'both' });
    keyResultIds.forEach((id, index) => {
      const objectiveId = objectiveIds[index % 4] ?? 'o0';
      const kind = id === 'k5' ? 'milestones' : 'metric';
      insert(tx, keyResults, { id, objectiveId, title: id, kind, startValue: 0, targetValue: 100 });
    });
  });
  return document;
}

describe('refreshing from leaf to root', () => {
  test('gives what a rebuild from scratch gives, whatever happened, also after undo and redo', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...steps), { minLength: 1, maxLength: 30 }), fc.nat(5), (sequence, undone) => {
        const document = withThings();
        for (const [index, step] of sequence.entries()) write(document, (tx) => step(tx, index), true);
        for (let count = 0; count < undone; count++) undo(document.ledger, document.actor());
        if (undone > 2) redo(document.ledger, document.actor());
        const refreshed = caches(document);
        rebuild(document.ledger.raw);
        expect(refreshed).toEqual(caches(document));
        document.close();
      }),
      { numRuns: 80 },
    );
  });

  test('keeps what the key results say on every day, as judging them on that day says it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...steps), { minLength: 5, maxLength: 30 }), (sequence) => {
        const document = withThings();
        for (const [index, step] of sequence.entries()) write(document, (tx) => step(tx, index), true);
        const known = knownOfObjectives(readOf(document).sql, objectiveIds);
        for (const today of ['2026-01-01', '2026-01-25', '2026-02-15', '2026-03-01', '2026-03-31'].map(day)) {
          const figures = judgeObjectives({ ...readOf(document), today }, objectiveIds);
          for (const [id, { keyResults: count, quiet }] of figures) {
            const judged = known.filter(({ objectiveId }) => objectiveId === id);
            const silent = judged.filter(({ facts, frame }) => judgeKeyResult(facts, frame, today).quiet);
            expect({ id, today, count, quiet }).toEqual({ id, today, count: judged.length, quiet: silent.length });
          }
          for (const { id, facts, frame } of known) {
            const { status, quiet } = judgeKeyResult(facts, frame, today);
            const value = valueInText(timelineOf(document, id), today);
            expect({ id, today, value }).toEqual({ id, today, value: writeKeyResultStanding({ status, quiet }) });
          }
        }
        document.close();
      }),
      { numRuns: 40 },
    );
  });

  test('says whose figures changed, and stops where none does', () => {
    const document = withThings();
    write(document, (tx) => {
      upsert(tx, alignments, { id: 'up', childId: 'o0', parentId: 'o4', kind: 'contributes' });
      upsert(tx, alignments, { id: 'side', childId: 'o0', parentId: 'o3', kind: 'supports' });
    });
    const heard: (readonly string[])[] = [];
    document.ledger.onCommit(({ ids }) => heard.push([...ids].sort()));
    const checkIn = (id: string, value: number) =>
      write(document, (tx) => void insertFact(tx, checkIns, { id, keyResultId: 'k0', date: '2026-02-10', value }));
    checkIn('c1', 40);
    checkIn('c2', 40);
    expect(heard).toEqual([
      ['c1', 'k0', 'o0', 'o4'],
      ['c2', 'k0'],
    ]);
    document.close();
  });
});

test('a deep ladder is figured to its top without exhausting the stack', () => {
  const document = openCompany();
  const depth = 3000;
  write(document, (tx) => {
    for (let index = 0; index < depth; index++) {
      insert(tx, objectives, { id: `o${index}`, cycleId: quarter, title: 'Step', rollUp: 'both' });
      if (index > 0) {
        const [childId, parentId] = [`o${index}`, `o${index - 1}`];
        insert(tx, alignments, { id: alignmentId(childId, parentId, null), childId, parentId });
      }
    }
    insert(tx, keyResults, { id: 'k', objectiveId: `o${depth - 1}`, startValue: 0, targetValue: 10 });
  });
  write(document, (tx) => void insertFact(tx, checkIns, { id: 'c', keyResultId: 'k', date: '2026-02-10', value: 5 }));
  const top = document.ledger.raw.prepare("SELECT progress FROM cache.cache_objectives WHERE id = 'o0'").get();
  expect(top).toEqual({ progress: 0.5 });
  document.close();
});
