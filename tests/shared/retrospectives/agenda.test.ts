import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Agenda,
  agendaMinutes,
  boards,
  FormatId,
  formats,
  isCounted,
  isRevealed,
  minutesFor,
  Phase,
  phaseBeside,
  phasesOf,
} from '#shared/retrospectives/agenda';

const anAgenda = fc.array(
  fc.record({
    title: fc.constant('Step'),
    minutes: fc.integer({ min: 1, max: 240 }),
    phase: fc.constantFrom(...Phase.options),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('the formats on offer', () => {
  it.each(FormatId.options)('%s sums to its stated length and is a valid agenda', (id) => {
    const format = formats[id];
    expect(agendaMinutes(format.agenda)).toBe(format.minutes);
    expect(id).toContain(String(format.minutes));
    expect(Agenda.safeParse(format.agenda).success).toBe(true);
  });

  it.each(FormatId.options)('%s names its steps in the order of the phases and has a board if it takes notes', (id) => {
    const places = formats[id].agenda.map(({ phase }) => Phase.options.indexOf(phase));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(formats[id].board !== null).toBe(formats[id].agenda.some(({ phase }) => phase === 'notes'));
  });

  it('gives every board at least one column, each with a title of its own', () => {
    for (const { columns } of Object.values(boards)) {
      expect(columns.length).toBeGreaterThan(0);
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    }
  });
});

describe('phases of a session', () => {
  it('runs from opening to summary through what the agenda names', () => {
    expect(phasesOf(formats['retrospective-60'].agenda)).toEqual([
      'prepare',
      'notes',
      'reveal',
      'group',
      'vote',
      'discuss',
      'actions',
      'summary',
    ]);
    expect(phasesOf(formats['reflect-and-reset-45'].agenda)).toEqual(['prepare', 'scores', 'actions', 'summary']);
    expect(phasesOf([{ title: 'Notes', minutes: 5, phase: 'notes' }])).toEqual([
      'prepare',
      'notes',
      'reveal',
      'summary',
    ]);
  });

  it('reaches every phase by stepping forward, and the same ones backward', () => {
    fc.assert(
      fc.property(anAgenda, (agenda) => {
        const walk = (from: Phase, by: 1 | -1): Phase[] => {
          const next = phaseBeside(agenda, from, by);
          return next === null ? [from] : [from, ...walk(next, by)];
        };
        expect(walk('prepare', 1)).toEqual(phasesOf(agenda));
        expect(walk('summary', -1)).toEqual(phasesOf(agenda).reverse());
      }),
    );
  });

  it('gives all minutes to some phase', () => {
    fc.assert(
      fc.property(anAgenda, (agenda) => {
        const perPhase = Phase.options.map((phase) => minutesFor(agenda, phase));
        expect(perPhase.reduce((a, b) => a + b, 0)).toBe(agendaMinutes(agenda));
      }),
    );
  });

  it('steps off a phase that the facilitator took out of the agenda', () => {
    const agenda = formats['reflect-and-reset-45'].agenda;
    expect(phaseBeside(agenda, 'vote', 1)).toBe('actions');
    expect(phaseBeside(agenda, 'vote', -1)).toBe('scores');
  });

  it.each([
    ['notes', false, false],
    ['reveal', true, false],
    ['vote', true, false],
    ['discuss', true, true],
    ['summary', true, true],
  ] as const)('%s: notes open %s, vote counted %s', (phase, revealed, counted) => {
    expect(isRevealed(phase)).toBe(revealed);
    expect(isCounted(phase)).toBe(counted);
  });
});
