import type { Objective } from '#shared/objectives/contract';
import { readOf } from '../ipc/read-of';
import { type Beside, beside } from './beside';
import type { Desk } from './document';
import { gradesOf } from './show/grades';

type KeyResult = Objective['keyResultList'][number];

/** The value that a stay-kind is held to; where there are two, `low` and `high` say so. */
const boundOf = ({ lowBound, highBound }: KeyResult): number | null =>
  lowBound === null || highBound === null ? (lowBound ?? highBound) : null;

const keyResultOf = (result: KeyResult, { parts, votes, blockers }: Beside) => ({
  id: result.id,
  title: result.title,
  kind: result.kind,
  start: result.startValue,
  target: result.targetValue ?? boundOf(result),
  low: result.lowBound,
  high: result.highBound,
  levels:
    result.stretchLevel === null
      ? null
      : { commit: result.commitLevel, target: result.targetLevel, stretch: result.stretchLevel },
  current: result.figures.current,
  unit: result.unit,
  currency: result.currency,
  weight: result.weight,
  owner: result.ownerName,
  confidence: result.figures.confidence,
  status: result.figures.status,
  progress: result.figures.progress,
  lastCheckIn: result.figures.lastCheckIn?.date ?? null,
  /** The KPI whose readings move it, and the day of the one that `current` was read from. */
  kpi: result.kpiName,
  currentFromKpiOn: result.figures.kpiDate,
  /** Who is responsible, accountable, consulted and informed, by name; null while nobody is named. */
  raci: parts.get(result.id) ?? null,
  /** The last secret vote on confidence as a whole. */
  vote: votes.get(result.id) ?? null,
  /** Open ones, with the help that was offered. */
  blockers: blockers.get(result.id) ?? [],
  state: result.state,
  createdOn: result.createdOn,
  /** Stay-kinds: where the figure is 0. */
  critical: result.criticalValue,
  /** Digits shown behind the point. */
  decimals: result.decimals,
  /** Progress before it is held to 0 to 1, and what is expected of it today. */
  raw: result.figures.raw,
  expected: result.figures.expected,
  /** By the numbers alone; `status` heeds the owner's word. */
  suggested: result.figures.suggested,
  quiet: result.figures.quiet,
  checkInDue: result.figures.due,
  /** The rhythm that holds: its own, else the team's. */
  cadence: result.effectiveCadence,
  ownCadence: result.cadence,
  milestones: result.milestones.map(({ title, dueOn, weight, doneOn }) => ({
    title,
    due: dueOn,
    weight,
    done: doneOn,
  })),
  /** The first target that was published, where it is another one now, and why it was changed. */
  originalTarget: result.originalTarget,
  targetReason: result.originalTarget === null ? null : result.targetReason,
  targetChangedOn: result.targetChanged?.on ?? null,
  targetEase: result.targetChanged?.ease ?? null,
});

const objectiveOf = (objective: Objective, around: Beside) => ({
  id: objective.id,
  title: objective.title,
  why: objective.why,
  cycle: objective.cycleName,
  team: objective.teamName,
  owner: objective.ownerName,
  /** From the mission down to the objective above it. */
  ladder: objective.ladder.map((step) => (step.kind === 'mission' ? step.text : step.title)),
  parents: objective.parents.map(({ title }) => title),
  goalType: objective.goalType,
  visibility: objective.visibility,
  state: objective.state,
  status: objective.status,
  progress: objective.progress,
  keyResults: objective.keyResultList.map((result) => keyResultOf(result, around)),
  /** How its progress is made: from its key results, what contributes to it, or both. */
  rollUp: objective.rollUp,
  /** Where its team stands: talk, align or act. */
  stage: objective.teamId === null ? null : (around.stages.get(objective.teamId) ?? null),
  /** Teams and people that carry it beside its owner, by name. */
  contributors: around.contributors.get(objective.id) ?? [],
  /** Work toward it, outside the arithmetic. */
  initiatives: around.initiatives.get(objective.id) ?? [],
  createdOn: objective.createdOn,
  /** Days of its own, null where it has the cycle's; `from` and `to` are those that count. */
  startsOn: objective.startsOn,
  endsOn: objective.endsOn,
  from: objective.from,
  to: objective.to,
  expected: objective.expected,
  suggested: objective.suggested,
  ownerStatus: objective.ownerStatus,
  /** Its links upwards, by kind; `needs` to `answerNote` are of a dependency. */
  links: objective.parents.map((link) => ({
    kind: link.kind,
    weight: link.weight,
    objective: link.title,
    team: link.teamName,
    keyResult: link.keyResultTitle,
    needs: link.needs,
    due: link.dueOn,
    answer: link.answer,
    answerNote: link.answerNote,
  })),
});

/** An objective as scripts get it. Shares are 0 to 1; null where there is none. */
export type Shown = ReturnType<typeof objectiveOf>;
const PAGE = 1000;

/** Every objective of the open document, in the order of the list, and the grades of what is closed. */
export async function allObjectives({ call, services }: Desk) {
  const around = beside(readOf(services.document()));
  const objectives: Shown[] = [];
  const grades: ReturnType<typeof gradesOf> = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await call('objectives.list', { offset, limit: PAGE });
    for (const { id } of rows) {
      const objective = await call('objectives.get', { id });
      objectives.push(objectiveOf(objective, around));
      grades.push(...gradesOf(objective));
    }
    if (offset + PAGE >= total) return { objectives, grades };
  }
}
