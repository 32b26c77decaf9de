import { expect, test } from 'vitest';
import type { Change } from '#shared/history/contract';
import { changeInWords, isAgreedNumber } from '#shared/history/domain';
import { metric } from '../key-results/measures';

const change = (part: Partial<Change>): Change => ({
  ts: '',
  at: '',
  author: null,
  authorName: '',
  table: 'key_results',
  id: 'k',
  link: null,
  field: 'target_value',
  before: null,
  after: null,
  beforeName: null,
  afterName: null,
  reason: '',
  ...part,
});

test.each<[Partial<Change>, string | null]>([
  [{ before: 60, after: 50 }, 'Target lowered from 60 to 50'],
  [{ before: 50, after: 60 }, 'Target raised from 50 to 60'],
  [{ before: null, after: 60 }, 'Target set to 60'],
  [{ before: 60, after: null }, 'Target cleared, was 60'],
  [
    { field: 'owner_id', before: 'p1', after: 'p2', beforeName: 'Head of Payroll', afterName: 'Head of Sales' },
    'Owner changed from Head of Payroll to Head of Sales',
  ],
  [{ field: 'title', before: 'A', after: 'B' }, 'Title changed from A to B'],
  [{ field: 'why', before: '', after: 'Because' }, 'Why set to Because'],
  [{ field: '*' }, 'Created'],
  [{ field: 'deleted', before: 0, after: 1 }, 'Removed'],
  [{ field: 'deleted', before: 1, after: 0 }, 'Brought back'],
  [
    { table: 'ambitions', field: 'parent_id', before: null, after: 'a1', afterName: 'One home in four' },
    'Serves set to One home in four',
  ],
  [
    { table: 'cycles', field: 'parent_id', before: 'c1', beforeName: 'FY26', after: 'c2', afterName: 'FY27' },
    'Cycle above changed from FY26 to FY27',
  ],
  [{ field: '*', link: { name: 'Sales', role: 'contributor' } }, 'Carried with Sales'],
  [{ field: 'deleted', after: 1, link: { name: 'Sales', role: 'contributor' } }, 'Not carried with Sales any more'],
  [{ field: '*', link: { name: 'Head of Sales', role: 'informed' } }, 'Head of Sales is informed'],
  [{ field: 'deleted', after: 0, link: { name: 'Head of Sales', role: 'informed' } }, 'Head of Sales is informed'],
  [{ field: '*', link: { name: 'Win the north', role: 'supports' } }, 'Supports “Win the north”'],
  [
    { field: 'deleted', after: 1, link: { name: 'Win the north', role: 'contributes' } },
    'Does not contribute to “Win the north” any more',
  ],
  [
    { field: 'answer', after: 'declined', link: { name: 'Win the north', role: 'depends-on' } },
    '“Win the north”: Answer set to declined',
  ],
  [{ field: 'asked_on', after: '2026-01-01', link: { name: 'Win the north', role: 'depends-on' } }, null],
  [{ field: 'ord', before: 'a', after: 'b' }, null],
])('%j reads %s', (part, words) => {
  expect(changeInWords(change(part), String)).toBe(words);
});

test('days and numbers are written the reader’s way', () => {
  const told = (part: Partial<Change>) =>
    changeInWords(
      change(part),
      (value) => `#${value}`,
      null,
      (value) => `day ${value}`,
    );
  expect(told({ field: 'due_on', before: null, after: '2026-05-09' })).toBe('Due set to day 2026-05-09');
  const struck = { table: 'check_ins', field: 'deleted', after: 1 };
  expect(told({ ...struck, link: { day: '2026-05-09', value: 400, role: 'corrected' } })).toBe(
    'Check-in of day 2026-05-09: #400: corrected, another stands in its place',
  );
  expect(told({ ...struck, link: { day: '2026-05-09', value: null, role: 'check-in' } })).toBe(
    'Check-in of day 2026-05-09: removed',
  );
  expect(told({ field: 'due_on', before: null, after: '2026-02-31' })).toBe('Due set to 2026-02-31');
  expect(told({ ...struck, link: { day: '', value: 400, role: 'check-in' } })).toBe('Check-in of : #400: removed');
});

test('with the measure it says whether a number became easier or harder', () => {
  const falling = metric(9, 4);
  expect(changeInWords(change({ before: 3, after: 4 }), String, falling)).toBe('Target raised from 3 to 4: eased');
  expect(changeInWords(change({ before: 4, after: 3 }), String, falling)).toBe(
    'Target lowered from 4 to 3: made harder',
  );
  expect(changeInWords(change({ field: 'weight', before: 1, after: 2 }), String, falling)).toBe(
    'Weight raised from 1 to 2',
  );
});

test('a moved target is a number that people agreed on, a moved weight is not', () => {
  expect(isAgreedNumber(change({}))).toBe(true);
  expect(isAgreedNumber(change({ field: 'weight' }))).toBe(false);
});
