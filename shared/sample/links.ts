import { alignmentId } from '#shared/alignments/domain';
import type { LinkKind } from '#shared/kernel/vocabulary';
import type { Goal, PlacedCycle } from './goals';
import { companyThemes } from './library/company';
import type { Random } from './random';
import type { SampleRows } from './rows';
import { askOf } from './structure';

/** The goals that later ones may link up to, by the cycle they belong to. */
export type Above = {
  /** Company goals of the running year. */
  readonly company: readonly Goal[];
  /** Goals of each department: of the year, and of the quarter at hand. */
  readonly departments: ReadonlyMap<string, readonly Goal[]>;
  /** All goals of the cycle at hand that stand already. */
  readonly sameCycle: readonly Goal[];
};

type Scene = { readonly cycle: PlacedCycle; readonly random: Random };

const link = (
  { cycle, random }: Scene,
  child: Goal,
  parent: Goal,
  kind: LinkKind,
  parentKeyResultId: string | null,
  weight = 1,
): SampleRows['alignments'] => ({
  id: alignmentId(child.row.id, parent.row.id, parentKeyResultId),
  childId: child.row.id,
  parentId: parent.row.id,
  parentKeyResultId,
  kind,
  weight,
  ...askOf(kind, child, parent, cycle, random.fork(`ask ${parent.row.title}`)),
});

/**
 * The links of one goal, always up to goals that were set before it, so that no loop can come about: mostly one it
 * contributes to, now and then a key result it serves, a goal elsewhere that it supports or depends on. One in twelve
 * has none.
 */
export function linksOf(goal: Goal, cycle: PlacedCycle, above: Above, random: Random): SampleRows['alignments'][] {
  const { unit } = goal;
  if (unit.row.kind === 'company' || random.chance(0.08)) return [];
  const found: SampleRows['alignments'][] = [];
  const parent = random.chance(0.9) ? parentOf(goal, cycle, above, random) : null;
  if (parent) {
    const toResult = random.chance(0.14) && parent.results.length > 0 ? random.pick(parent.results).row.id : null;
    const kind = random.chance(0.87) ? 'contributes' : 'supports';
    found.push(link({ cycle, random }, goal, parent, kind, toResult, random.chance(0.08) ? 2 : 1));
  }
  if (random.chance(0.12))
    found.push(
      ...elsewhere(goal, above, random).map((other) => link({ cycle, random }, goal, other, 'supports', null)),
    );
  if (random.chance(0.11))
    found.push(
      ...elsewhere(goal, above, random).map((other) => link({ cycle, random }, goal, other, 'depends-on', null)),
    );
  const firsts = new Map(found.map((one) => [one.parentId, one] as const).reverse());
  return [...firsts.values()].reverse();
}

/** One goal of another department in the same cycle, or none. */
function elsewhere({ unit }: Goal, { sameCycle }: Above, random: Random): readonly Goal[] {
  const other = sameCycle.length > 0 ? random.pick(sameCycle) : undefined;
  return other && other.unit.department !== unit.department && other.unit.department !== null ? [other] : [];
}

function parentOf(goal: Goal, cycle: PlacedCycle, above: Above, random: Random): Goal | null {
  const { unit } = goal;
  const ours = above.departments.get(unit.department ?? '') ?? [];
  const theirs = cycle.cadence === 'annual' ? [] : ours;
  const candidates = unit.row.kind === 'department' ? theirs.filter((other) => other.row.cycleId !== cycle.id) : theirs;
  if (candidates.length > 0 && random.chance(unit.row.kind === 'department' ? 0.75 : 0.94))
    return random.pick(candidates);
  const fitting = above.company.filter(({ theme }) =>
    companyThemes.some((one) => one.talk === theme.talk && one.departments.includes(unit.department ?? '')),
  );
  const from = fitting.length > 0 ? fitting : above.company;
  return from.length > 0 ? random.pick(from) : null;
}
