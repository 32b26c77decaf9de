import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupsToKeep,
  besideName,
  fileNameOf,
  idlePause,
  isOwnTemporary,
  temporaryName,
} from '#shared/documents/domain';

describe('file names', () => {
  test.each([
    ['Plan 2026', 'Plan 2026'],
    ['  Q1: growth / churn?  ', 'Q1 growth churn'],
    ['..hidden', 'hidden'],
    ['trailing. ', 'trailing'],
    ['con', 'Document con'],
    ['///', 'Document'],
    ['Zürich’s ✨ plan', 'Zürich’s ✨ plan'],
  ])('%j becomes %j', (name, expected) => expect(fileNameOf(name)).toBe(expected));

  test('are never a path, never hidden, never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const file = fileNameOf(name);
        expect(file).not.toMatch(/[/\\:\0]|^\.|[. ]$/);
        expect(file.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a file beside another says whose it is', () => {
    expect(besideName('Plan.okr', 'Desk 3', 1)).toBe('Plan (from Desk 3).okr');
    expect(besideName('Plan.OKR', 'a/b', 2)).toBe('Plan (from a b) 2.okr');
  });

  test('only our own temporaries are ours to clean', () => {
    expect(isOwnTemporary(temporaryName('Plan.okr', '01234567'), '01234567')).toBe(true);
    expect(isOwnTemporary(temporaryName('Plan.okr', '76543210'), '01234567')).toBe(false);
    expect(isOwnTemporary('Plan.okr.01234567.tmp', '01234567')).toBe(false);
  });
});

describe('backups', () => {
  const now = new Date('2026-06-15T12:00:00Z');
  const ago = (hours: number, bytes = 1) => {
    const at = new Date(now.getTime() - hours * 3_600_000);
    return { id: at.toISOString(), at, bytes };
  };
  const kept = (list: ReturnType<typeof ago>[], cap?: number) => {
    const keep = backupsToKeep(list, now, cap);
    return list.filter(({ id }) => keep.has(id)).length;
  };

  test('of one busy hour: the last ten', () => {
    expect(kept(Array.from({ length: 60 }, (_, minute) => ago(minute / 61)))).toBeLessThanOrEqual(11);
  });

  test('of a year, one an hour: ten, a day of hours, a month of days, a year of weeks', () => {
    const all = Array.from({ length: 365 * 24 }, (_, hour) => ago(hour));
    const count = kept(all);
    expect(count).toBeGreaterThanOrEqual(25 + 29 + 47);
    expect(count).toBeLessThanOrEqual(25 + 31 + 53);
  });

  test('beyond a year go, unless they are among the last ten', () => {
    expect(kept([ago(9000), ago(9001)])).toBe(2);
    expect(kept([...Array.from({ length: 10 }, (_, hour) => ago(hour)), ago(9000)])).toBe(10);
  });

  test('stay under the cap, but for the newest', () => {
    expect(kept([ago(1, 50), ago(2, 50), ago(3, 50)], 100)).toBe(2);
    expect(kept([ago(1, 500), ago(2, 50)], 100)).toBe(1);
  });

  test('the newest always stays', () => {
    const some = fc.array(fc.record({ hours: fc.nat({ max: 20_000 }), bytes: fc.nat({ max: 1000 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(some, fc.nat({ max: 2000 }), (list, cap) => {
        const backups = list.map(({ hours, bytes }, index) => ({ ...ago(hours, bytes), id: String(index) }));
        const newest = Math.max(...backups.map(({ at }) => at.getTime()));
        const keep = backupsToKeep(backups, now, cap);
        expect(backups.some(({ id, at }) => keep.has(id) && at.getTime() === newest)).toBe(true);
      }),
    );
  });
});

test('the pause before writing grows with the file and ends at ten minutes', () => {
  expect(idlePause(0)).toBe(30_000);
  expect(idlePause(100 * 2 ** 20)).toBe(150_000);
  expect(idlePause(2 ** 30)).toBe(600_000);
});
