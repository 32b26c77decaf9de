import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildForest, LOOSE, TOP } from '#shared/tree/domain';
import {
  foldedAtFirst,
  levelsOf,
  matching,
  noFilter,
  searchTexts,
  type TreeFilter,
  visibleNodes,
} from '#shared/tree/visible';
import { ambition, anyTree, bigTree, numbered, team, treeData } from '#tests/support/tree/tree-data';

const open = () => false;

describe('what a filter finds', () => {
  const data = treeData({
    titles: ['Wächst der Umsatz', 'Grow the Team', 'Café crème 😀', 'نمو المبيعات'],
    people: ['Zürich Ångström', 'Bookkeeper'],
    teams: [team('Sales', 'company'), team('Sales North', 'team', 0), team('Office', 'guild')],
    objectives: {
      team: [0, 1, 2, -1],
      owner: [0, 1, -1, 0],
      status: ['on-track', 'at-risk', 'quiet', 'at-risk'],
      goalType: ['stretch', 'committed', 'development', 'stretch'],
    },
  });
  const find = (filter: Partial<TreeFilter>) => {
    const found = matching(data, searchTexts(data), { ...noFilter, ...filter });
    return found && [...found.keys()].filter((at) => found[at] === 1);
  };
  it.each<[string, Partial<TreeFilter>, number[] | null]>([
    ['nothing asked', { text: '  ' }, null],
    ['accents and case do not matter', { text: 'WACHST' }, [0]],
    ['all words, in any place', { text: 'grow bo' }, [1]],
    ['the owner', { text: 'angstrom' }, [0, 3]],
    ['the team', { text: 'north' }, [1]],
    ['emoji', { text: '😀' }, [2]],
    ['another script', { text: 'المبيعات' }, [3]],
    ['a team and those below it', { teams: [0] }, [0, 1]],
    ['nobody as owner', { owners: [-1] }, [2]],
    ['one of several statuses', { statuses: ['at-risk', 'quiet'] }, [1, 2, 3]],
    ['the level of the team', { levels: ['company'] }, [0]],
    ['a kind that nobody knows as a team', { levels: ['team'] }, [1, 2]],
    ['what a person has without a team', { levels: ['individual'] }, [3]],
    ['one of several levels, within a team', { levels: ['company', 'team'], teams: [1] }, [1]],
    ['all kinds of question together', { statuses: ['at-risk'], goalTypes: ['stretch'] }, [3]],
    ['what nobody has', { text: 'zzz' }, []],
  ])('%s', (_, filter, nodes) => {
    expect(find(filter)).toEqual(nodes);
  });
  it('offers the levels that occur, from the top down', () => {
    expect(levelsOf(data)).toEqual(['company', 'team', 'individual']);
    expect(levelsOf(treeData({ titles: ['of nobody'], objectives: { team: [-1] } }))).toEqual([]);
  });
  it('ends although teams point at each other in a loop', () => {
    const looped = { ...data, teams: [team('a', 'team', 1), team('b', 'team', 0), team('c', 'team')] };
    expect([...(matching(looped, searchTexts(looped), { ...noFilter, teams: [0] }) ?? [])]).toEqual([1, 1, 0, 0]);
  });
});

describe('what is shown', () => {
  //  0 ─ 1 ─ 2      5 (not aligned) ─ 6
  //    └ 3   4 (top)
  const data = treeData({
    titles: numbered(7),
    links: [
      [1, 0],
      [2, 1],
      [3, 0],
      [6, 5],
    ],
    teams: [team('company', 'company'), team('team', 'team', 0)],
    objectives: { team: [0, 1, 1, 1, 0, 1, 1] },
  });
  const forest = buildForest(data);

  it('reads parents before children, what is not aligned last', () => {
    const shown = visibleNodes(forest, open, null);
    expect([...shown.nodes]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...shown.parentPlace]).toEqual([TOP, 0, 1, 0, TOP, LOOSE, 5]);
    expect([...shown.opens]).toEqual([1, 1, 0, 0, 0, 1, 0]);
  });
  it('counts what a folded card hides', () => {
    const shown = visibleNodes(forest, (node) => node === 0 || node === 5, null);
    expect([...shown.nodes]).toEqual([0, 4, 5]);
    expect([...shown.hidden]).toEqual([3, 0, 1]);
  });
  it('shows matches with their ancestors only', () => {
    const shown = visibleNodes(forest, open, Uint8Array.from([0, 0, 1, 0, 0, 0, 0]));
    expect([...shown.nodes]).toEqual([0, 1, 2]);
    expect(shown.matches).toBe(1);
  });
  it('counts only the matches below a folded card while filtering', () => {
    const shown = visibleNodes(forest, (node) => node === 0, Uint8Array.from([0, 0, 1, 0, 0, 0, 0]));
    expect([...shown.hidden]).toEqual([1]);
  });

  it('keeps the steps of the strategy above what is found, and counts objectives alone', () => {
    const serving = {
      ...data,
      ambitions: [ambition('far', 'five-year'), ambition('near', 'one-year', 0)],
      objectives: { ...data.objectives, ambition: [1, -1, -1, -1, -1, -1, -1] },
    };
    const withSteps = buildForest(serving, { strategy: true });
    const [far, near] = [7, 8];
    expect([...visibleNodes(withSteps, open, null).nodes]).toEqual([far, near, 0, 1, 2, 3, 4, 5, 6]);
    expect(visibleNodes(withSteps, open, null).matches).toBe(7);
    const folded = visibleNodes(withSteps, (node) => node === far, null);
    expect([...folded.nodes]).toEqual([far, 4, 5, 6]);
    expect(folded.hidden[0]).toBe(4);
    const found = visibleNodes(withSteps, open, Uint8Array.from([0, 0, 1, 0, 0, 0, 0]));
    expect([...found.nodes]).toEqual([far, near, 0, 1, 2]);
    const none = visibleNodes(withSteps, open, Uint8Array.from([0, 0, 0, 0, 1, 0, 0]));
    expect([...none.nodes]).toEqual([4]);
  });

  it('is a part of the whole in the same order, whatever is folded or sought', () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        fc.infiniteStream(fc.nat(1)),
        fc.boolean(),
        (data, folded, wanted, strategy) => {
          const forest = buildForest(data, { strategy });
          const mask = Uint8Array.from(data.objectives.id, () => wanted.next().value ?? 0);
          const all = [...visibleNodes(forest, open, null).nodes];
          expect(all).toHaveLength(forest.size);
          const shown = visibleNodes(forest, (node) => folded[node] === true, mask);
          expect(all.filter((node) => shown.place[node] !== -1)).toEqual([...shown.nodes]);
          shown.parentPlace.forEach((parent, place) => {
            expect(parent).toBeLessThan(place);
            expect(shown.place[shown.nodes[place] ?? 0]).toBe(place);
          });
          const onShow = shown.nodes.filter((node) => mask[node] === 1).length;
          const behind = shown.hidden.reduce((sum, count) => sum + count, 0);
          expect(onShow + behind).toBe(shown.matches);
        },
      ),
    );
  });
});

describe('what is folded at first', () => {
  it('leaves a small map open', () => expect(foldedAtFirst(buildForest(bigTree(40)), 60)).toEqual([]));
  it('opens a large one level by level', () => {
    const forest = buildForest(bigTree(10_000));
    const folded = new Set(foldedAtFirst(forest, 60));
    // 1 + 6 + 36 cards: one level more would be 216.
    expect(visibleNodes(forest, (node) => folded.has(node), null).nodes).toHaveLength(43);
  });
  it('counts what is not aligned by itself', () => {
    const forest = buildForest(bigTree(400, 4));
    const folded = new Set(foldedAtFirst(forest, 60));
    const { nodes } = visibleNodes(forest, (node) => folded.has(node), null);
    expect(nodes.filter((node) => forest.parent[node] === LOOSE)).toHaveLength(forest.loose.length);
    expect(nodes.length - forest.loose.length).toBeGreaterThan(20);
  });
  it('shows the first level however wide it is', () => {
    const forest = buildForest(treeData({ titles: numbered(500) }));
    expect(visibleNodes(forest, open, null).nodes).toHaveLength(500);
    expect(foldedAtFirst(forest, 60)).toEqual([]);
  });
});
