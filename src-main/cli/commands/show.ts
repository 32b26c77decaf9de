import type { Output } from '#shared/contract';
import { type Command, fileOf } from '../command';
import { documentFile, lookInto } from '../document';
import { allObjectives, type Shown } from '../objectives';

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`).padStart(6);

const note = (text: string): string => `${' '.repeat(10)}${text}`;

/** Who plays which part, the last vote, and what stands in the way: a line each, where there is any. */
function besideOf({ raci, vote, blockers }: Shown['keyResults'][number]): string[] {
  const parts = Object.entries(raci ?? {}).filter(([, names]) => names.length > 0);
  return [
    ...(parts.length > 0 ? [parts.map(([part, names]) => `${part}: ${names.join(', ')}`).join('; ')] : []),
    ...(vote ? [`vote of ${vote.heldOn}: ${vote.median} of 5 by ${vote.ballots} (confidence ${vote.confidence})`] : []),
    ...blockers.map(({ text, asksHelp, offers }) => {
      const offered = offers.map(({ by, acceptedOn }) => `${by}${acceptedOn === null ? '' : ', taken up'}`);
      const help = offers.length > 0 ? ` (help offered by ${offered.join('; ')})` : asksHelp ? ' (asks for help)' : '';
      return `blocker: ${text}${help}`;
    }),
  ];
}

function lines(workspace: string, cycles: Output<'cycles.list'>, all: readonly Shown[]): string {
  const blocks = cycles.flatMap(({ name, startsOn, endsOn }) => {
    const mine = all.filter(({ cycle }) => cycle === name);
    if (mine.length === 0) return [];
    const goals = mine.flatMap((one) => [
      `${percent(one.progress)}  ${one.title} (${[one.team, one.stage, one.status].filter((part) => part !== null).join(', ')})`,
      ...(one.contributors.length > 0 ? [note(`with ${one.contributors.join(', ')}`)] : []),
      ...one.keyResults.flatMap((result) => [
        `${percent(result.progress)}    ${result.title}: ${result.current ?? '–'} of ${result.target ?? '–'} ${result.unit}`.trimEnd() +
          ` (${result.kind})`,
        ...besideOf(result).map(note),
      ]),
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
