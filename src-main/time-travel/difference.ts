import type { z } from 'zod';
import type { IsoDate } from '#shared/kernel/dates';
import { dayOf } from '#shared/kernel/dates';
import type { Difference } from '#shared/time-travel/contract';
import { changesOfKeyResult, changesOfObjective } from '#shared/time-travel/difference';
import { changesOfKpi } from '#shared/time-travel/kpis';
import { connect } from '../store/connect';
import { readerOf } from '../store/handles';
import { type Standing, standingOf } from './standing';
import { tellersOf } from './tellers';

/** As it is handed over: ids and days are checked once more on the way out. */
export type Told = z.input<typeof Difference>;

export type DayFiles = { readonly file: string; readonly cacheFile: string; readonly day: IsoDate };

/** What differs between two copies of a document (see `makePast`), the later one holding the log of both. */
export function differenceOf(earlier: DayFiles, later: DayFiles, timeZone: string): Told {
  const before = standing(earlier);
  const after = standing(later);
  const raw = connect(later.file, { readonly: true });
  try {
    const log = readerOf(raw);
    const since = (ts: string) => dayOf(new Date(ts.slice(0, 24)), timeZone);
    const told = tellersOf(log, { after: earlier.day, dayOfTs: since });
    return { from: earlier.day, to: later.day, teams: byTeam(before, after, told) };
  } finally {
    raw.close();
  }
}

function standing({ file, cacheFile, day }: DayFiles): Standing {
  const raw = connect(file);
  try {
    raw.prepare('ATTACH DATABASE ? AS cache').run(cacheFile);
    return standingOf(raw, day);
  } finally {
    raw.close();
  }
}

function byTeam(before: Standing, after: Standing, told: ReturnType<typeof tellersOf>): Told['teams'] {
  const teams = new Map<string, Told['teams'][number]>();
  const teamOf = ({ teamId, teamName }: { teamId: string | null; teamName: string }) => {
    const team = teams.get(teamId ?? '') ?? { id: teamId, name: teamName, objectives: [], kpis: [] };
    teams.set(teamId ?? '', team);
    return team;
  };
  const ids = new Set([...after.objectives.keys(), ...before.objectives.keys()]);
  for (const id of ids) {
    const [was, is] = [before.objectives.get(id), after.objectives.get(id)];
    const shown = is ?? was;
    if (!shown) continue;
    const changes = changesOfObjective(was, is, told('objectives', id));
    const results = new Set([...(is?.keyResultIds ?? []), ...(was?.keyResultIds ?? [])]);
    // a new objective brings its key results; each of them is not news of its own
    const keyResults = [...results].flatMap((one) => {
      const [old, now] = [before.keyResults.get(one), after.keyResults.get(one)];
      const own = was && is ? changesOfKeyResult(old, now, told('key_results', one)) : [];
      return own.length === 0 ? [] : [{ id: one, title: (now ?? old)?.title ?? '', changes: own }];
    });
    if (changes.length === 0 && keyResults.length === 0) continue;
    teamOf(shown).objectives.push({ id, title: shown.title, there: is !== undefined, changes, keyResults });
  }
  for (const id of new Set([...after.kpis.keys(), ...before.kpis.keys()])) {
    const [was, is] = [before.kpis.get(id), after.kpis.get(id)];
    const shown = is ?? was;
    const changes = changesOfKpi(was, is, told('kpis', id), (target) => told('kpi_targets', target));
    if (shown && changes.length > 0)
      teamOf(shown).kpis.push({ id, name: shown.name, there: is !== undefined, changes });
  }
  return [...teams.values()].sort(
    (a, b) => Number(a.id === null) - Number(b.id === null) || a.name.localeCompare(b.name),
  );
}
