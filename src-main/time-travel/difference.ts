import type { z } from 'zod';
import { compareNames } from '#shared/kernel/by-name';
import type { IsoDate } from '#shared/kernel/dates';
import { dayOf } from '#shared/kernel/dates';
import type { Difference } from '#shared/time-travel/contract';
import { changesOfKeyResult, changesOfObjective } from '#shared/time-travel/difference';
import { endOfDay } from '#shared/time-travel/domain';
import { changesOfKpi } from '#shared/time-travel/kpis';
import { createCaches } from '../roll-up/caches';
import type { Raw } from '../store/connect';
import { readerOf } from '../store/handles';
import { findBirths } from './held';
import { rewind } from './rewind';
import { type Standing, standingOf } from './standing';
import { type LoggedChange, tellersOf } from './tellers';

/** As it is handed over: ids and days are checked once more on the way out. */
export type Told = z.input<typeof Difference>;

export type Days = { readonly from: IsoDate; readonly to: IsoDate; readonly today: IsoDate; readonly timeZone: string };

/**
 * What differs between two days, worked out in one copy of a document (see `openCopy`): turned back to the later day,
 * then for a look to the earlier one, and forth again, for the later one holds the log of both.
 */
export function differenceIn(raw: Raw, { from, to, today, timeZone }: Days): Told {
  raw.exec("ATTACH DATABASE ':memory:' AS cache");
  if (to !== today) rewind(raw, to, timeZone);
  const after = standing(raw, to);
  const holdsFrom = daysOf(raw, from, timeZone);
  raw.exec('BEGIN');
  rewind(raw, from, timeZone);
  const before = standing(raw, from);
  raw.exec('ROLLBACK');
  return { from, to, teams: byTeam(before, after, tellersOf(readerOf(raw), { after: from, holdsFrom })) };
}

/** From which day a logged change holds, for what was logged after `from`; what came with an import holds from its days. */
export function daysOf(raw: Raw, from: IsoDate, timeZone: string): (change: LoggedChange) => IsoDate {
  findBirths(raw, endOfDay(from, timeZone));
  const held = raw
    .prepare<[string, string, string], IsoDate | null>('SELECT day FROM births WHERE tbl = ? AND row = ? AND mark = ?')
    .pluck();
  return ({ table, id, ts, mark }) => held.get(table, id, mark) ?? dayOf(new Date(ts.slice(0, 24)), timeZone);
}

function standing(raw: Raw, day: IsoDate): Standing {
  createCaches(raw);
  return standingOf(raw, day);
}

/** What became different of each objective, its key results and each KPI, by team, the teams in the order of their names. */
export function byTeam(before: Standing, after: Standing, told: ReturnType<typeof tellersOf>): Told['teams'] {
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
    (a, b) => Number(a.id === null) - Number(b.id === null) || compareNames(a.name, b.name),
  );
}
