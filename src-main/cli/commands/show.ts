import type { Output } from '#shared/contract';
import type { Objective } from '#shared/objectives/contract';
import { type Command, fileOf } from '../command';
import { type Desk, documentFile, lookInto } from '../document';

type KeyResult = Objective['keyResultList'][number];

/** The value that a stay-kind is held to; where there are two, `low` and `high` say so. */
const boundOf = ({ lowBound, highBound }: KeyResult): number | null =>
  lowBound === null || highBound === null ? (lowBound ?? highBound) : null;

const keyResultOf = (result: KeyResult) => ({
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
});

const objectiveOf = (objective: Objective) => ({
  id: objective.id,
  title: objective.title,
  why: objective.why,
  cycle: objective.cycleName,
  team: objective.teamName,
  owner: objective.ownerName,
  parents: objective.parents.map(({ title }) => title),
  goalType: objective.goalType,
  state: objective.state,
  status: objective.status,
  progress: objective.progress,
  keyResults: objective.keyResultList.map(keyResultOf),
});

type Shown = ReturnType<typeof objectiveOf>;
const PAGE = 1000;

async function objectives({ call }: Desk): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await call('objectives.list', { offset, limit: PAGE });
    for (const { id } of rows) shown.push(objectiveOf(await call('objectives.get', { id })));
    if (offset + PAGE >= total) return shown;
  }
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`).padStart(6);

function lines(workspace: string, cycles: Output<'cycles.list'>, all: readonly Shown[]): string {
  const blocks = cycles.flatMap(({ name, startsOn, endsOn }) => {
    const mine = all.filter(({ cycle }) => cycle === name);
    if (mine.length === 0) return [];
    const goals = mine.flatMap(({ title, team, progress, status, keyResults }) => [
      `${percent(progress)}  ${title} (${[team, status].filter((part) => part !== null).join(', ')})`,
      ...keyResults.map(
        (result) =>
          `${percent(result.progress)}    ${result.title}: ${result.current ?? '–'} of ${result.target ?? '–'} ${result.unit}`,
      ),
    ]);
    return [`${name}, ${startsOn} to ${endsOn}`, ...goals, ''];
  });
  return [workspace, '', ...blocks].join('\n').trimEnd();
}

/** What is in a document. */
export const show: Command = {
  name: 'show',
  summary: 'Shows cycles, objectives and key results with their progress.',
  files: ['DOC.okr'],
  options: {},
  run: (given, ground) =>
    lookInto(documentFile(fileOf(given), ground), ground, async (desk) => {
      const { id: _, ...workspace } = await desk.call('workspace.get', {});
      const cycles = await desk.call('cycles.list', {});
      const all = await objectives(desk);
      const json = {
        workspace,
        cycles: cycles.map(({ name, cadence, startsOn, endsOn, state }) => ({
          name,
          cadence,
          startsOn,
          endsOn,
          state,
        })),
        objectives: all,
      };
      return { json, text: lines(workspace.name, cycles, all) };
    }),
};
