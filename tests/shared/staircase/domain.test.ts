import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { needsOf, nextNeed, placementOf, stageWarning, type TeamFacts } from '#shared/staircase/domain';

describe('where eight answers place a team', () => {
  it.each([
    ['all low', [1, 1, 1, 1, 1, 1, 1, 1], 'talk', 1, 1],
    ['all high', [5, 5, 5, 5, 5, 5, 5, 5], 'act', 5, 5],
    ['exactly at the line', [3, 4, 3, 4, 4, 3, 4, 3], 'act', 3.5, 3.5],
    ['talk just below the line', [3, 3, 4, 3, 5, 5, 5, 5], 'talk', 3.25, 5],
    ['align just below the line', [4, 4, 4, 4, 3, 3, 4, 3], 'align', 4, 3.25],
    ['a clear ladder does not make up for talks', [2, 2, 3, 2, 5, 5, 5, 5], 'talk', 2.25, 5],
    ['one “not at all” is a gap', [5, 5, 5, 1, 5, 5, 5, 5], 'talk', 4, 5],
    ['one “not at all” of the ladder', [4, 4, 4, 4, 5, 5, 1, 5], 'align', 4, 4],
    ['one “hardly” is none', [5, 5, 5, 2, 5, 5, 2, 5], 'act', 4.25, 4.25],
  ] as const)('%s', (_name, answers, stage, talk, align) => {
    const placed = placementOf(answers);
    expect([placed.stage, placed.talk.mean, placed.align.mean]).toEqual([stage, talk, align]);
  });

  test('a better answer never places a team lower', () => {
    const height = { talk: 0, align: 1, act: 2 };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        (answers, at) => {
          const better = answers.with(at, Math.min(5, (answers[at] ?? 1) + 1));
          expect(height[placementOf(better).stage]).toBeGreaterThanOrEqual(height[placementOf(answers).stage]);
        },
      ),
    );
  });
});

const facts: TeamFacts = {
  ...{ objectives: 2, linked: 1, dependent: 0 },
  ...{ keyResults: 5, checkedIn: 5, inWords: 3, owned: 5, measured: 4, dated: 5 },
};

describe('what a stage needs', () => {
  it.each([
    ['talk', ['checked-in 5/5', 'in-words 3/5'], 'in-words'],
    ['align', ['linked 1/2', 'checked-in 5/5', 'owned 5/5'], 'linked'],
    ['act', ['measured 4/5', 'owned 5/5', 'dated 5/5', 'dependencies 0/2', 'linked 1/2', 'checked-in 5/5'], 'measured'],
  ] as const)('%s', (stage, needs, next) => {
    const found = needsOf(stage, facts);
    expect(found.map(({ key, done, of }) => `${key} ${done}/${of}`)).toEqual(needs);
    expect(nextNeed(found)).toBe(next);
  });

  it('asks for nothing where all is there, and forces no dependency', () => {
    const all = { ...facts, linked: 2, inWords: 5, measured: 5 };
    for (const stage of ['talk', 'align', 'act'] as const) expect(nextNeed(needsOf(stage, all))).toBeNull();
  });
});

describe('the warning, which is never a gate', () => {
  const [low, middle, high] = [
    placementOf([1, 1, 1, 1, 5, 5, 5, 5]),
    placementOf([5, 5, 5, 5, 1, 1, 1, 1]),
    placementOf([5, 5, 5, 5, 5, 5, 5, 5]),
  ];
  it.each([
    ['talk', null, null],
    ['align', null, null],
    ['act', null, 'not-placed'],
    ['talk', low, null],
    ['align', low, 'talk-missing'],
    ['act', low, 'talk-missing'],
    ['align', middle, null],
    ['act', middle, 'align-missing'],
    ['act', high, null],
    ['talk', high, null],
  ] as const)('%s', (stage, last, warning) => expect(stageWarning(stage, last)).toBe(warning));
});
