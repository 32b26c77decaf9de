import { assertNever } from '../kernel/assert';
import type { IsoDate } from '../kernel/dates';
import { settle } from '../kernel/numbers';
import type { Status, ThingState } from '../kernel/vocabulary';
import type { Measure } from '../key-results/contract';
import type { Change, Difference } from './contract';
import { type Bound, boundNames, isEasier } from './domain';

type Common = {
  readonly title: string;
  readonly owner: string;
  readonly state: ThingState;
  /** 0 to 1; null where nothing says it. */
  readonly progress: number | null;
  readonly status: Status;
};
export type ObjectiveStanding = Common & {
  readonly teamId: string | null;
  readonly teamName: string;
  readonly cycle: string;
  /** Titles of what it leads up to, sorted. */
  readonly parents: readonly string[];
  readonly keyResultIds: readonly string[];
};
export type KeyResultStanding = Common & { readonly measure: Measure; readonly score: number | null };

export type Told = { readonly by: string; readonly on: IsoDate | null; readonly why: string };
/** Who changed a column last in the time between, when and why; `*` is the making of the row. */
export type Teller = (column: string) => Told;

/** What has become different of an objective between two days; undefined where it was not there. */
export function changesOfObjective(
  was: ObjectiveStanding | undefined,
  is: ObjectiveStanding | undefined,
  told: Teller,
): Change[] {
  if (!was || !is) return cameOrWent(was, is, told);
  return [
    ...states(was.state, is.state, is.progress, told),
    ...texts(told, [
      ['Title', 'title', was.title, is.title],
      ['Owner', 'owner_id', was.owner, is.owner],
      ['Team', 'team_id', was.teamName, is.teamName],
      ['Cycle', 'cycle_id', was.cycle, is.cycle],
    ]),
    ...aligned(was.parents, is.parents),
    ...figures(was, is),
  ];
}

/** What has become different of a key result between two days; undefined where it was not there. */
export function changesOfKeyResult(
  was: KeyResultStanding | undefined,
  is: KeyResultStanding | undefined,
  told: Teller,
): Change[] {
  if (!was || !is) return cameOrWent(was, is, told);
  return [
    ...states(was.state, is.state, is.score, told),
    ...texts(told, [
      ['Title', 'title', was.title, is.title],
      ['Owner', 'owner_id', was.owner, is.owner],
    ]),
    ...targets(was.measure, is.measure, told),
    ...figures(was, is),
  ];
}

function cameOrWent(was: Common | undefined, is: Common | undefined, told: Teller): Change[] {
  if (is) return [{ kind: 'added', state: is.state, ...told('*') }];
  return was ? [{ kind: 'removed', ...told('deleted') }] : [];
}

function states(before: ThingState, after: ThingState, score: number | null, told: Teller): Change[] {
  if (before === after) return [];
  return after === 'closed'
    ? [{ kind: 'closed', score, ...told('state') }]
    : [{ kind: 'state', before, after, ...told('state') }];
}

type Text = readonly [field: string, column: string, before: string, after: string];

const texts = (told: Teller, all: readonly Text[]): Change[] =>
  all.flatMap(([field, column, before, after]) =>
    before === after ? [] : [{ kind: 'text', field, before, after, ...told(column) }],
  );

const aligned = (before: readonly string[], after: readonly string[]): Change[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: 'aligned', before: [...before], after: [...after] }];

const column = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function targets(was: Measure, is: Measure, told: Teller): Change[] {
  const fields = Object.keys(boundNames) as Bound[];
  return fields.flatMap((field): Change[] => {
    const [before, after] = [was[field], is[field]];
    if (before === after) return [];
    const unit = is.currency ?? is.unit;
    const easier = isEasier(field, was, is);
    return [{ kind: 'target', field: boundNames[field], before, after, unit, easier, ...told(column(field)) }];
  });
}

function figures(was: Common, is: Common): Change[] {
  const moved = rounded(was.progress) !== rounded(is.progress);
  return [
    ...(was.status === is.status || is.status === 'closed'
      ? []
      : [{ kind: 'status', before: was.status, after: is.status } as const]),
    ...(moved ? [{ kind: 'progress', before: was.progress, after: is.progress } as const] : []),
  ];
}

/** As it is shown: in whole points. */
const rounded = (share: number | null): number | null => (share === null ? null : Math.round(settle(share * 100)));

/** What kinds of difference a reader can choose from. */
export const aspects = {
  'came-and-went': 'Came and went',
  targets: 'Targets',
  readings: 'Readings',
  alignment: 'Alignment',
  status: 'Status, health',
  progress: 'Progress',
  words: 'Words, owners',
} as const;
export type Aspect = keyof typeof aspects;

/** Under which choice a difference is found. */
export function aspectOf({ kind }: Change): Aspect {
  switch (kind) {
    case 'added':
    case 'removed':
    case 'closed':
    case 'state':
      return 'came-and-went';
    case 'target':
    case 'period-target':
      return 'targets';
    case 'aligned':
      return 'alignment';
    case 'text':
      return 'words';
    case 'health':
      return 'status';
    case 'status':
    case 'progress':
    case 'readings':
      return kind;
    default:
      return assertNever(kind);
  }
}

export type Choice = {
  /** Null for every team; `none` for what belongs to no team. */
  readonly team: string | null;
  /** None for every kind. */
  readonly only: readonly Aspect[];
};

/** What a reader has chosen of a difference; what is left without anything is left out. */
export function chosenOf({ from, to, teams }: Difference, { team, only }: Choice): Difference {
  const wanted = new Set(only);
  const keep = (changes: readonly Change[]) =>
    changes.filter((change) => wanted.size === 0 || wanted.has(aspectOf(change)));
  const chosen = teams.filter(({ id }) => team === null || (id ?? 'none') === team);
  return {
    from,
    to,
    teams: chosen.flatMap(({ objectives, kpis, ...one }) => {
      const kept = objectives.flatMap((objective) => {
        const changes = keep(objective.changes);
        const keyResults = objective.keyResults.flatMap((result) => {
          const own = keep(result.changes);
          return own.length === 0 ? [] : [{ ...result, changes: own }];
        });
        return changes.length + keyResults.length === 0 ? [] : [{ ...objective, changes, keyResults }];
      });
      const gauges = kpis.flatMap((kpi) => {
        const changes = keep(kpi.changes);
        return changes.length === 0 ? [] : [{ ...kpi, changes }];
      });
      return kept.length + gauges.length === 0 ? [] : [{ ...one, objectives: kept, kpis: gauges }];
    }),
  };
}
