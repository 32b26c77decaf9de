import { describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import { KeyResultId, KpiId, ObjectiveId } from '#shared/kernel/ids';
import type { Change, Difference } from '#shared/time-travel/contract';
import { changesOfObjective, chosenOf, type ObjectiveStanding } from '#shared/time-travel/difference';
import { changesOfKpi, type KpiStanding } from '#shared/time-travel/kpis';
import { changeText, differenceText, tellerText, type Writing } from '#shared/time-travel/words';

const write: Writing = {
  number: String,
  percent: (share) => (share === null ? '–' : `${Math.round(share * 100)} %`),
  day: (date) => date,
  status: {
    'on-track': 'On track',
    behind: 'Behind',
    'at-risk': 'At risk',
    quiet: 'Quiet',
    'not-started': 'Not started',
    closed: 'Closed',
    none: 'No figure',
  },
  health: { healthy: 'Healthy', edge: 'At the edge', unhealthy: 'Unhealthy', quiet: 'Quiet', none: 'Not judged' },
};
const nobody = { by: '', on: null, why: '' };
const target = { kind: 'target', field: 'Target', unit: '', easier: null, ...nobody } as const;

test.each<[Change, string]>([
  [{ kind: 'added', state: 'published', ...nobody }, 'New'],
  [{ kind: 'added', state: 'draft', ...nobody }, 'New, as a draft'],
  [{ kind: 'removed', ...nobody }, 'Removed'],
  [{ kind: 'closed', score: 0.7, ...nobody }, 'Closed at 70 %'],
  [{ kind: 'state', before: 'closed', after: 'published', ...nobody }, 'Opened again'],
  [{ kind: 'state', before: 'draft', after: 'published', ...nobody }, 'From draft to published'],
  [{ kind: 'aligned', before: [], after: ['Grow'] }, 'Now leads up to “Grow”'],
  [{ kind: 'aligned', before: ['Grow'], after: [] }, 'No longer leads up to “Grow”'],
  [{ kind: 'aligned', before: ['Grow'], after: ['Save'] }, 'Re-aligned from “Grow” to “Save”'],
  [{ ...target, before: 60, after: 50, easier: true }, 'Target lowered from 60 to 50, easier to reach'],
  [
    { ...target, before: 60, after: 70, easier: false, unit: '%' },
    'Target raised from 60\u00a0% to 70\u00a0%, harder to reach',
  ],
  [{ ...target, before: null, after: 70 }, 'Target set to 70'],
  [{ ...target, before: 60, after: null }, 'Target taken away, it was 60'],
  [
    { kind: 'period-target', startsOn: day('2026-01-01'), before: 4, after: 3, unit: '%', ...nobody },
    'Target from 2026-01-01 on lowered from 4\u00a0% to 3\u00a0%',
  ],
  [
    { kind: 'period-target', startsOn: day('2026-01-01'), before: null, after: 3, unit: '', ...nobody },
    'Target from 2026-01-01 on set to 3',
  ],
  [
    { kind: 'readings', count: 3, before: 5, after: 4, date: day('2026-01-15'), unit: '' },
    '3 new readings, the latest 4 on 2026-01-15, before that 5',
  ],
  [
    { kind: 'readings', count: 1, before: null, after: 4, date: day('2026-01-15'), unit: '' },
    'A new reading: 4 on 2026-01-15',
  ],
  [{ kind: 'text', field: 'Title', before: 'Old', after: 'New', ...nobody }, 'Reworded, it was “Old”'],
  [{ kind: 'text', field: 'Owner', before: '', after: 'Head of Sales', ...nobody }, 'Owner is now Head of Sales'],
  [{ kind: 'status', before: 'on-track', after: 'at-risk' }, 'Status from on track to at risk'],
  [{ kind: 'health', before: 'healthy', after: 'edge' }, 'Health from healthy to at the edge'],
  [{ kind: 'progress', before: 0.4, after: 0.35 }, 'Progress from 40 % to 35 % (−5 points)'],
  [{ kind: 'progress', before: null, after: 0.35 }, 'Progress from – to 35 %'],
])('%j reads “%s”', (change, text) => expect(changeText(change, write)).toBe(text));

test('who, when and why, as far as the document knows', () => {
  const by = (told: object) => tellerText({ kind: 'removed', ...nobody, ...told }, write);
  expect(by({})).toBe('');
  expect(by({ why: 'Done elsewhere' })).toBe('“Done elsewhere”');
  expect(by({ by: 'Head of Sales', on: day('2026-02-03'), why: 'Done' })).toBe('Head of Sales, 2026-02-03: “Done”');
});

const standing: ObjectiveStanding = {
  title: 'Grow',
  owner: '',
  state: 'published',
  progress: 0.401,
  status: 'on-track',
  teamId: null,
  teamName: '',
  cycle: 'Q1',
  parents: [],
  keyResultIds: [],
};

describe('an objective', () => {
  const tell = () => nobody;
  test('that differs by less than a point of progress has not changed', () => {
    expect(changesOfObjective(standing, { ...standing, progress: 0.404 }, tell)).toEqual([]);
  });
  test('that was closed is not told to have a closed status as well', () => {
    const closed = { ...standing, state: 'closed', status: 'closed' } as const;
    expect(changesOfObjective(standing, closed, tell)).toEqual([{ kind: 'closed', score: 0.401, ...nobody }]);
  });
  test('that came or went is told as a whole', () => {
    expect(changesOfObjective(undefined, standing, tell)).toEqual([{ kind: 'added', state: 'published', ...nobody }]);
    expect(changesOfObjective(standing, undefined, tell)).toEqual([{ kind: 'removed', ...nobody }]);
  });
});

const id = (n: number) => `0000000${n}-0000-7000-8000-000000000000`;
const whole: Difference = {
  from: day('2026-01-01'),
  to: day('2026-02-01'),
  teams: [
    {
      id: null,
      name: '',
      objectives: [
        {
          id: ObjectiveId.parse(id(1)),
          title: 'Grow',
          there: true,
          changes: [{ kind: 'progress', before: 0.1, after: 0.2 }],
          keyResults: [
            {
              id: KeyResultId.parse(id(2)),
              title: 'Deliver',
              changes: [{ ...target, before: 60, after: 50, easier: true, by: 'Head of Sales', why: 'Late' }],
            },
          ],
        },
      ],
      kpis: [
        {
          id: KpiId.parse(id(3)),
          name: 'Churn',
          there: true,
          changes: [
            { kind: 'readings', count: 1, before: 5, after: 4, date: day('2026-01-15'), unit: '%' },
            { kind: 'health', before: 'quiet', after: 'healthy' },
          ],
        },
      ],
    },
  ],
};

test('as text for a mail', () => {
  expect(differenceText(whole, write).split('\n')).toEqual([
    'What changed from 2026-01-01 to 2026-02-01',
    '',
    'Without a team',
    '  Grow',
    '    - Progress from 10 % to 20 % (+10 points)',
    '    Deliver',
    '      - Target lowered from 60 to 50, easier to reach (Head of Sales: “Late”)',
    '  KPI: Churn',
    '    - A new reading: 4\u00a0% on 2026-01-15, before that 5\u00a0%',
    '    - Health from quiet to healthy',
  ]);
});

test('what is left of a choice without anything is left out', () => {
  expect(chosenOf(whole, { team: null, only: ['targets'] }).teams[0]?.objectives[0]?.changes).toEqual([]);
  expect(chosenOf(whole, { team: 'none', only: ['alignment'] }).teams).toEqual([]);
  const kept = chosenOf(whole, { team: null, only: ['readings', 'status'] }).teams[0];
  expect([kept?.objectives.length, kept?.kpis.length]).toEqual([0, 1]);
  expect(chosenOf(whole, { team: id(7), only: [] }).teams).toEqual([]);
  expect(chosenOf(whole, { team: 'none', only: [] })).toEqual(whole);
});

test('a KPI is told by its bounds, its targets, its readings, and whether it was put away', () => {
  const january = day('2026-01-01');
  const february = day('2026-02-01');
  const churn: KpiStanding = {
    name: 'Churn',
    owner: '',
    teamId: null,
    teamName: '',
    unit: '%',
    putAway: false,
    lowBound: null,
    highBound: 5,
    criticalLow: null,
    criticalHigh: 8,
    targets: new Map([[january, { id: 't1', value: 4 }]]),
    readings: 2,
    latest: { date: january, value: 6 },
    health: 'edge',
  };
  const later: KpiStanding = {
    ...churn,
    putAway: true,
    highBound: 6,
    criticalHigh: null,
    targets: new Map([
      [january, { id: 't1', value: 3 }],
      [february, { id: 't2', value: 2 }],
    ]),
    readings: 4,
    latest: { date: february, value: 3 },
    health: 'unhealthy',
  };
  const asked: string[] = [];
  const teller = (of: string) => (column: string) => {
    asked.push(`${of} ${column}`);
    return nobody;
  };
  const told = (was?: KpiStanding, is?: KpiStanding) =>
    changesOfKpi(was, is, teller('kpi'), teller).map((change) => changeText(change, write));
  expect(told(churn, churn)).toEqual([]);
  expect(told(churn, later)).toEqual([
    'State from watched to put away',
    'Healthy up to raised from 5\u00a0% to 6\u00a0%, easier to reach',
    'Unhealthy above taken away, it was 8\u00a0%, easier to reach',
    'Target from 2026-01-01 on lowered from 4\u00a0% to 3\u00a0%',
    'Target from 2026-02-01 on set to 2\u00a0%',
    '2 new readings, the latest 3\u00a0% on 2026-02-01, before that 6\u00a0%',
  ]);
  expect(asked).toEqual(['kpi archived_on', 'kpi high_bound', 'kpi critical_high', 't1 value', 't2 *']);
  expect(told(churn, { ...churn, health: 'quiet' })).toEqual(['Health from at the edge to quiet']);
  expect(told(undefined, churn)).toEqual(['New', '2 new readings, the latest 6\u00a0% on 2026-01-01']);
  expect(told(churn, undefined)).toEqual(['Removed']);
});
