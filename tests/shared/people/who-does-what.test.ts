import { describe, expect, it } from 'vitest';
import type { PersonRole } from '#shared/people/contract';
import { championsByTeam, roleGaps } from '#shared/people/who-does-what';

const team = (id: string, parentId: string | null = null, leadId: string | null = null) => ({ id, parentId, leadId });
const person = (id: string, roles: PersonRole[], teamIds: string[] = []) => ({ id, roles, teamIds });
const teams = [team('top', null, 'boss'), team('a', 'top', 'agent'), team('a1', 'a'), team('b', 'top')];

describe('the champion of a team', () => {
  it.each([
    ['nobody', [], { top: '-', a: '-', a1: '-', b: '-' }],
    ['its own member', [person('clerk', ['champion'], ['a1'])], { top: '-', a: '-', a1: 'clerk@a1', b: '-' }],
    [
      'its lead, for those below too',
      [person('agent', ['champion'])],
      { top: '-', a: 'agent@a', a1: 'agent@a', b: '-' },
    ],
    [
      'the nearest one above',
      [person('boss', ['champion']), person('clerk', ['champion'], ['a'])],
      { top: 'boss@top', a: 'clerk@a', a1: 'clerk@a', b: 'boss@top' },
    ],
    ['no other role', [person('agent', ['manager', 'admin'], ['a'])], { top: '-', a: '-', a1: '-', b: '-' }],
    [
      'two',
      [person('x', ['champion'], ['b']), person('y', ['champion'], ['b'])],
      { top: '-', a: '-', a1: '-', b: 'x,y@b' },
    ],
  ] as const)('%s', (_name, people, expected) => {
    const said = [...championsByTeam(teams, people)].map(([id, { champions, fromTeam }]) => [
      id,
      fromTeam === null ? '-' : `${champions.join()}@${fromTeam}`,
    ]);
    expect(Object.fromEntries(said)).toEqual(expected);
  });

  it('ends in a circle of teams', () => {
    const circle = [team('x', 'y'), team('y', 'x')];
    expect(championsByTeam(circle, []).get('x')).toEqual({ champions: [], fromTeam: null });
  });
});

describe('what a roll-out lacks', () => {
  it.each([
    ['everything', [], ['executive-sponsor', 'champion', 'admin', 'super-user']],
    ['a super admin is an admin', [person('p', ['super-admin', 'super-user', 'executive-sponsor'])], ['champion']],
    [
      'teams that no champion helps',
      [person('p', ['admin', 'super-user', 'executive-sponsor']), person('clerk', ['champion'], ['a'])],
      ['2 teams'],
    ],
    ['nothing', [person('boss', ['admin', 'super-user', 'executive-sponsor', 'champion'])], []],
  ] as const)('%s', (_name, people, expected) => {
    const gaps = roleGaps(teams, people).map((gap) => (gap.kind === 'nobody' ? gap.role : `${gap.count} teams`));
    expect(gaps).toEqual(expected);
  });
});
