import fc from 'fast-check';
import { AmbitionId, CycleId, KeyResultId, ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import type { LinkKind } from '#shared/kernel/vocabulary';
import type { TreeData } from '#shared/tree/contract';

export type Link = readonly [child: number, parent: number, kind?: LinkKind, weight?: number];

type Parts = {
  /** Titles of the objectives; their position is what links point to. */
  readonly titles: readonly string[];
  readonly links?: readonly Link[];
  readonly teams?: TreeData['teams'];
  readonly people?: readonly string[];
  readonly objectives?: Partial<TreeData['objectives']>;
  readonly ambitions?: TreeData['ambitions'];
  readonly contributors?: TreeData['contributors'];
};

/** An answer of `tree.get` from its few interesting parts; without a word on teams all belong to the company. */
export function treeData({
  titles,
  links = [],
  teams,
  people = [],
  objectives,
  ambitions = [],
  contributors,
}: Parts): TreeData {
  const all = <T>(value: T): T[] => titles.map(() => value);
  return {
    company: { name: 'Acme', mission: 'Make work worth doing', vision: '' },
    people: people.map((name, at) => ({ id: PersonId.parse(`p${at}`), name })),
    teams: teams ?? [{ id: TeamId.parse('t0'), name: 'Acme', kind: 'company', parent: -1 }],
    ambitions,
    cycles: [{ id: CycleId.parse('c0'), name: 'Q1' }],
    objectives: {
      id: titles.map((_, at) => ObjectiveId.parse(`o${at}`)),
      title: [...titles],
      cycle: all(0),
      team: all(0),
      owner: all(-1),
      ambition: all(-1),
      goalType: all('committed' as const),
      draft: all(false),
      status: all('on-track' as const),
      differs: all(false),
      progress: all(0.5),
      expected: all(0.5),
      keyResults: all(3),
      ...objectives,
    },
    contributors: contributors ?? { objective: [], team: [], person: [] },
    links: {
      child: links.map(([child]) => child),
      parent: links.map(([, parent]) => parent),
      kind: links.map(([, , kind]) => kind ?? 'contributes'),
      weight: links.map(([, , , weight]) => weight ?? 1),
      declined: links.map(() => false),
      keyResult: links.map(() => -1),
    },
    keyResults: [{ id: KeyResultId.parse('k0'), title: 'Churn below 5 %' }],
  };
}

export const team = (id: string, kind: string, parent = -1): TreeData['teams'][number] => ({
  id: TeamId.parse(id),
  name: id,
  kind,
  parent,
});

export const ambition = (
  id: string,
  horizon: TreeData['ambitions'][number]['horizon'],
  parent = -1,
): TreeData['ambitions'][number] => ({ id: AmbitionId.parse(id), horizon, title: id, parent });

/** Titles "0", "1", … */
export const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at));

/**
 * A company of `count` objectives, each under an earlier one so that six hang below each; every `looseEvery`-th has no
 * parent although its team is not the company.
 */
export function bigTree(count: number, looseEvery = 0): TreeData {
  const loose = (at: number) => looseEvery > 0 && at % looseEvery === looseEvery - 1;
  const links: Link[] = [];
  for (let at = 1; at < count; at += 1) if (!loose(at)) links.push([at, Math.floor((at - 1) / 6)]);
  return treeData({
    titles: Array.from({ length: count }, (_, at) => `Objective ${at} of a large company`),
    links,
    teams: [team('company', 'company'), team('team', 'team', 0)],
    objectives: { team: Array.from({ length: count }, (_, at) => (at === 0 ? 0 : 1)) },
  });
}

/** Any answer at all, loops, links to itself and steps of the strategy included. */
export const anyTree: fc.Arbitrary<TreeData> = fc.integer({ min: 1, max: 40 }).chain((count) => {
  const node = fc.integer({ min: 0, max: count - 1 });
  const kind = fc.constantFrom('contributes' as const, 'supports' as const, 'depends-on' as const);
  const link = fc.tuple(node, node, kind, fc.constantFrom(0, 1, 2));
  return fc
    .tuple(
      fc.array(link, { maxLength: count * 2 }),
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: count, maxLength: count }),
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: count, maxLength: count }),
    )
    .map(([links, of, serves]) =>
      treeData({
        titles: numbered(count),
        links,
        teams: [team('company', 'company'), team('team', 'team', 0)],
        objectives: { team: of, ambition: serves },
        ambitions: [ambition('far', 'five-year'), ambition('near', 'one-year', 0), ambition('alone', 'one-year')],
      }),
    );
});
