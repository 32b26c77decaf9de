import type { z } from 'zod';
import type { HomeScope, NeedList, Waiting } from '#shared/home/contract';
import { shownAtFirst } from '#shared/home/domain';
import { dueSoonDays } from '#shared/initiatives/domain';
import { addDays } from '#shared/kernel/dates';
import { groupBy } from '#shared/kernel/group-by';
import type { GoalType } from '#shared/kernel/vocabulary';
import { isOwnersWord } from '#shared/key-results/domain';
import { urgencyOf } from '#shared/roll-up/domain';
import { initiativesDue } from '../initiatives/store';
import { actionsDue } from '../retrospectives/store-actions';
import { type FiguredKeyResult, figuredKeyResults } from '../roll-up/figures';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';
import { standingInTheWay } from './standing-in-the-way';
import { ofTypes, type Whose, whose } from './whose';

type WaitingView = z.input<typeof Waiting>;
type Names = Pick<WaitingView, 'title' | 'objectiveId' | 'objectiveTitle' | 'teamName' | 'ownerName'>;
type Draft = { id: string; title: string; teamName: string | null; cycleId: string; cycleName: string };

const NAMES = `SELECT k.id, k.title, o.id AS objectiveId, o.title AS objectiveTitle, t.name AS teamName, p.name AS ownerName
  FROM json_each(?) j CROSS JOIN key_results k ON k.id = j.value CROSS JOIN objectives o ON o.id = k.objective_id
    LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = coalesce(k.owner_id, o.owner_id)`;
const DRAFTS = `SELECT o.id, o.title, t.name AS teamName, c.id AS cycleId, c.name AS cycleName
  FROM objectives o JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('planning', 'active')
    LEFT JOIN teams t ON t.id = o.team_id
  WHERE o.deleted = 0 AND o.state = 'draft' AND (o.owner_id IN (SELECT value FROM json_each(@people))
      OR o.team_id IN (SELECT value FROM json_each(@teams)))
    AND (json_array_length(@types) = 0 OR o.goal_type IN (SELECT value FROM json_each(@types)))
  ORDER BY c.starts_on, c.ends_on, c.id, o.ord, o.id`;

/** Some goal types only, none for all; and which lists are wanted in full. */
type Asked = { readonly goalTypes: readonly GoalType[]; readonly whole: readonly NeedList[] };

/**
 * What is open, in running cycles: for a person, for the teams they lead or are in, or for those beneath them. The worst
 * status comes first, then what has waited longest.
 */
export function needsOf(read: Read, me: string, scope: HomeScope, { goalTypes, whole }: Asked) {
  const most = (list: NeedList) => (whole.includes(list) ? Number.POSITIVE_INFINITY : shownAtFirst);
  const about = ofThese(read, whose(read, me, scope), goalTypes);
  const { own, keyResults } = about;
  const figured = new Map(figuredKeyResults(read, keyResults).map((one) => [one.id, one]));
  const { help, inHands, asking } = standingInTheWay(read, me, about);
  const types = ofTypes(
    read,
    [...help, ...inHands].map(({ keyResultId }) => keyResultId),
    goalTypes,
  );
  const blockers = inHands.filter(({ keyResultId }) => types.has(keyResultId));
  const taken = new Set<string>();
  const take = (list: NeedList, from: readonly string[], fits: (one: FiguredKeyResult) => boolean) => {
    const found = from.flatMap((id) => {
      const one = figured.get(id);
      return one !== undefined && !taken.has(id) && fits(one) ? [one] : [];
    });
    const ids = found.sort(byUrgency).map(({ id }) => id);
    for (const id of ids) taken.add(id);
    return { items: named(read, ids.slice(0, most(list)), figured), total: ids.length };
  };
  const first = <T>(list: NeedList, all: readonly T[]) => ({ items: all.slice(0, most(list)), total: all.length });
  return {
    due: take('due', scope === 'me' ? own : keyResults, ({ figures }) => figures.due),
    reds: take('reds', keyResults, ({ id, figures }) => figures.status === 'at-risk' && !asking.has(id)),
    quiet: take('quiet', keyResults, ({ figures }) => figures.quiet),
    help: first('help', help.filter(({ keyResultId }) => types.has(keyResultId)).sort(byAge)),
    blockers: first('blockers', blockers.sort(byAge)),
    drafts: draftsOf(read, about, goalTypes),
    ...worksOf(read, about, goalTypes, most),
  };
}

/** By how bad it is, then by how long nothing has been heard of it. */
const byUrgency = (a: FiguredKeyResult, b: FiguredKeyResult): number =>
  urgencyOf(a.figures.status) - urgencyOf(b.figures.status) || earlier(heardOf(a), heardOf(b));
type Raised = { readonly raisedOn: string | null };
/** The oldest first; one whose day nobody knows comes last. */
const byAge = (a: Raised, b: Raised): number => earlier(a.raisedOn ?? '9999', b.raisedOn ?? '9999');
const heardOf = ({ figures, cached }: FiguredKeyResult): string => figures.lastCheckIn?.date ?? cached.begins ?? '';
const earlier = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A scope cut down to the objectives of these types; no types: all of it. */
function ofThese(read: Read, about: Whose, types: readonly GoalType[]): Whose {
  if (types.length === 0) return about;
  const these = ofTypes(read, [...about.keyResults, ...about.dependents], types);
  const only = (ids: readonly string[]) => ids.filter((id) => these.has(id));
  return { ...about, own: only(about.own), keyResults: only(about.keyResults), dependents: only(about.dependents) };
}

/** Drafts where they can still be published: counted per cycle, the first few of each named. */
function draftsOf(read: Read, { of, teams }: Whose, types: readonly GoalType[]) {
  const people = 'people' in of ? of.people : [];
  const found = read.sql.all<Draft>(DRAFTS, { people: idList(people), teams: idList(teams), types: idList(types) });
  return [...groupBy(found, ({ cycleId }) => cycleId)].map(([cycleId, all]) => ({
    cycleId,
    cycleName: all[0]?.cycleName ?? '',
    total: all.length,
    items: all.slice(0, shownAtFirst).map(({ id, title, teamName }) => ({ id, title, teamName })),
  }));
}

/** Initiatives and actions that are due. An action belongs to no objective, so it is of no goal type. */
function worksOf(read: Read, { of }: Whose, types: readonly GoalType[], most: (list: NeedList) => number) {
  const until = addDays(read.today, dueSoonDays);
  const initiatives = initiativesDue(read, of, until)
    .filter(({ goalType }) => types.length === 0 || types.includes(goalType))
    .map(({ goalType: _type, ...one }) => one);
  const actions = types.length === 0 ? actionsDue(read, of, until) : [];
  return {
    initiatives: firstOpen(initiatives, most('initiatives')),
    actions: firstOpen(actions, most('actions')),
  };
}

/** The first open ones, and in their places those done today, so that nothing moves away under the hands. */
function firstOpen<T extends { readonly doneOn: string | null }>(all: readonly T[], most: number) {
  const open = all.filter(({ doneOn }) => doneOn === null);
  const last = open.slice(0, most).at(-1);
  const end = last === undefined ? most : all.indexOf(last) + 1;
  return { items: all.slice(0, Math.max(end, most)), total: open.length };
}

function named(read: Read, ids: readonly string[], figured: ReadonlyMap<string, FiguredKeyResult>): WaitingView[] {
  const names = new Map(read.sql.all<Names & { id: string }>(NAMES, idList(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const [name, one] = [names.get(id), figured.get(id)];
    if (!name || !one) return [];
    const { status, raw, expected, lastCheckIn } = one.figures;
    const numbers = isOwnersWord(one.figures) ? one.figures.suggested : null;
    const { id: keyResultId, ...rest } = name;
    return [{ keyResultId, ...rest, status, numbers, progress: raw, expected, lastDate: lastCheckIn?.date ?? null }];
  });
}
