import type { Output } from '#shared/contract';
import { type Command, fileOf } from '../command';
import { documentFile, lookInto } from '../document';
import { allObjectives, type Shown } from '../objectives';
import { calibration } from '../show/calibration';
import { dependencies } from '../show/dependencies';
import { objectiveScores } from '../show/grades';
import { kpis } from '../show/kpis';
import { retrospectives } from '../show/retrospectives';
import { strategy } from '../show/strategy';
import { peopleAndTeams } from '../show/teams';

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

type Watched = Awaited<ReturnType<typeof kpis>>;

function lines(workspace: string, cycles: Output<'cycles.list'>, all: readonly Shown[], watched: Watched): string {
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
  const gauges = watched.map(
    ({ name, health, latest, target, unit }) =>
      `${note(name)}: ${[latest?.value ?? '–', unit].filter((part) => part !== '').join(' ')}${target === null ? '' : `, target ${target}`} (${health})`,
  );
  if (gauges.length > 0) blocks.push('KPIs', ...gauges);
  return [workspace, '', ...blocks].join('\n').trimEnd();
}

/** What is in a document. */
export const show: Command = {
  name: 'show',
  summary: 'Shows what is in a document: objectives and key results with their progress, KPIs; as JSON all of it.',
  files: ['DOC.okr'],
  options: {},
  run: (given, ground) =>
    lookInto(documentFile(fileOf(given), ground), ground, async (desk) => {
      const { id: _, ...workspace } = await desk.call('workspace.get', {});
      const cycles = await desk.call('cycles.list', {});
      const { objectives, grades } = await allObjectives(desk);
      const titles = new Map<string, string>(objectives.map(({ id, title }) => [id, title]));
      const names = new Map<string, string>(cycles.map(({ id, name }) => [id, name]));
      const watched = await kpis(desk);
      const json = {
        workspace,
        cycles: cycles.map(({ name, cadence, startsOn, endsOn, state, parentId, planningOpensOn }) => ({
          name,
          cadence,
          startsOn,
          endsOn,
          state,
          parent: parentId === null ? null : (names.get(parentId) ?? null),
          planningOpensOn,
        })),
        objectives,
        strategy: await strategy(desk),
        grades,
        scores: await objectiveScores(desk, titles),
        kpis: watched,
        ...(await peopleAndTeams(desk)),
        dependencies: await dependencies(desk),
        retrospectives: await retrospectives(desk),
        calibration: await calibration(desk),
      };
      return { json, text: lines(workspace.name, cycles, objectives, watched) };
    }),
};
