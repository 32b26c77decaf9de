import type { Output } from '#shared/contract';
import { type Command, fileOf } from '../command';
import { documentFile, lookInto } from '../document';
import { allObjectives, type Shown } from '../objectives';

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
      const all = await allObjectives(desk);
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
