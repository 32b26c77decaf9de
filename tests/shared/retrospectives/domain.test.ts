import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/kernel/dates';
import { formats } from '#shared/retrospectives/agenda';
import {
  agendaOf,
  type Ballot,
  broughtToLight,
  discussionOrder,
  dotsLeft,
  isValidBallot,
  minutesPerKeyResult,
  nextCycle,
  refusesPhase,
  shuffled,
  tally,
  withDot,
} from '#shared/retrospectives/domain';

const agenda = formats['retrospective-60'].agenda;

describe('stepping through a session', () => {
  it.each([
    ['prepare', 'notes', null],
    ['notes', 'reveal', null],
    ['notes', 'prepare', null],
    ['vote', 'group', null],
    ['summary', 'reveal', null],
    ['reveal', 'notes', 'already-revealed'],
    ['summary', 'prepare', 'already-revealed'],
    ['prepare', 'scores', 'not-in-agenda'],
  ] as const)('from %s to %s: %s', (from, to, refusal) => {
    expect(refusesPhase(agenda, from, to)).toBe(refusal);
  });

  it('goes back freely where nothing was written in silence', () => {
    expect(refusesPhase(formats['reflect-and-reset-45'].agenda, 'summary', 'prepare')).toBeNull();
  });

  it.each([
    ['notes', 'reveal', true, false],
    ['notes', 'discuss', true, true],
    ['vote', 'discuss', false, true],
    ['discuss', 'actions', false, false],
    ['discuss', 'vote', false, false],
  ] as const)('%s to %s brings notes %s, votes %s to light', (from, to, notes, votes) => {
    expect(broughtToLight(from, to)).toEqual({ notes, votes });
  });

  it('keeps the agenda that the facilitator changed', () => {
    const own = [{ title: 'Only talk', minutes: 30, phase: 'discuss' as const }];
    expect(agendaOf({ format: 'retrospective-60', agenda: own })).toEqual(own);
    expect(agendaOf({ format: 'retrospective-60', agenda: null })).toEqual(agenda);
  });
});

describe('ballots', () => {
  const moves = fc.array(fc.record({ target: fc.constantFrom('a', 'b', 'c'), by: fc.constantFrom(1, -1) }), {
    maxLength: 40,
  });

  it('never leaves the budget, whatever is pressed', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 10 }), (pressed, budget) => {
        let ballot: Ballot = {};
        for (const { target, by } of pressed) {
          ballot = withDot(ballot, target, by === 1 ? 1 : -1, budget);
          expect(dotsLeft(ballot, budget)).toBeGreaterThanOrEqual(0);
          expect(dotsLeft(ballot, budget)).toBeLessThanOrEqual(budget);
          expect(isValidBallot(ballot, budget, new Set(['a', 'b', 'c']))).toBe(true);
        }
      }),
    );
  });

  it.each([
    [{ a: 4 }, false],
    [{ a: 1.5 }, false],
    [{ a: -1, b: 2 }, false],
    [{ x: 1 }, false],
    [{ a: 2, b: 1 }, true],
    [{}, true],
  ])('a ballot of %j with three dots is valid: %s', (ballot, valid) => {
    expect(isValidBallot(ballot, 3, new Set(['a', 'b']))).toBe(valid);
  });
});

describe('counting and ordering', () => {
  const targets = [
    { id: 'n1', memberIds: ['n1'], column: 1 },
    { id: 'g', memberIds: ['n2', 'n3'], column: 0 },
    { id: 'n4', memberIds: ['n4'], column: 0 },
  ];

  it('counts a dot on a grouped note for its group, and drops dots for what is gone', () => {
    expect(tally(targets, ['n2', 'g', 'n3', 'n1', 'gone'])).toEqual(
      new Map([
        ['n1', 1],
        ['g', 3],
        ['n4', 0],
      ]),
    );
  });

  it('puts most dots first and keeps the board order among equals', () => {
    const order = (votes: string[]) => discussionOrder(targets, tally(targets, votes)).map(({ id }) => id);
    expect(order(['n1', 'n1', 'g'])).toEqual(['n1', 'g', 'n4']);
    expect(order([])).toEqual(['g', 'n4', 'n1']);
    expect(order(['n4', 'n1'])).toEqual(['n4', 'n1', 'g']);
  });
});

describe('shuffling silent notes', () => {
  it('keeps every note once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (items, numbers) => {
        const random = (below: number) => (numbers.next().value ?? 0) % below;
        expect(shuffled(items, random).sort()).toEqual([...items].sort());
      }),
    );
  });

  it('reaches every order', () => {
    const seen = new Set<string>();
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 2; b++) seen.add(shuffled(['x', 'y', 'z'], (below) => (below === 3 ? a : b)).join(''));
    expect(seen.size).toBe(6);
  });
});

describe('after the session', () => {
  const cycle = (id: string, cadence: string, startsOn: string, state = 'planning') => ({
    id,
    cadence,
    startsOn: day(startsOn),
    endsOn: day(startsOn),
    state,
  });
  const q3 = cycle('q3', 'quarter', '2026-07-01', 'closing');

  it('carries into the first open cycle of the same cadence that begins later', () => {
    const all = [
      cycle('fy27', 'annual', '2027-01-01'),
      cycle('q1', 'quarter', '2027-01-01'),
      cycle('q4', 'quarter', '2026-10-01'),
      q3,
    ];
    expect(nextCycle(all, q3)?.id).toBe('q4');
    expect(nextCycle([cycle('q4', 'quarter', '2026-10-01', 'closed'), q3], q3)).toBeNull();
  });

  it('allows at most ten minutes per key result', () => {
    expect(minutesPerKeyResult(35, 2)).toBe(10);
    expect(minutesPerKeyResult(35, 8)).toBe(4.3);
    expect(minutesPerKeyResult(35, 0)).toBeNull();
  });
});
