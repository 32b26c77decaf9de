import { afterAll, expect, test } from 'vitest';
import { newNodeId } from '#main/changes/ids';
import { Ledger } from '#main/changes/ledger';
import { transact } from '#main/changes/transact';
import { answerOf } from '#main/ipc/answers';
import { readOf } from '#main/ipc/read-of';
import { createCaches } from '#main/roll-up/caches';
import { refresh } from '#main/roll-up/refresh';
import { fillSample } from '#main/sample/store';
import { openStore } from '#main/store/open';
import { contract, type Input, type QueryName } from '#shared/contract';
import { addDays, day } from '#shared/kernel/dates';
import { migrations } from '#tests/support/document';

const today = day('2026-11-22');
const store = openStore({ file: ':memory:', cacheFile: ':memory:', migrations, createCaches });
afterAll(() => store.close());
const ledger = new Ledger({ store, node: newNodeId(), refresh });
const { me } = transact({ ledger, me: null, today, label: 'Sample', record: false }, (tx) =>
  fillSample(tx, { seed: 'okra', today, people: 60 }),
).value;

/** The id of any row of a table. */
const any = (table: string, where = '1') =>
  String(store.raw.prepare(`SELECT id FROM ${table} WHERE deleted = 0 AND ${where} LIMIT 1`).pluck().get()) as never;
const [cycleId, teamId, objectiveId] = [any('cycles', "state = 'active'"), any('teams'), any('objectives')];
const [keyResultId, kpiId, personId] = [any('key_results'), any('kpis'), me as never];
const asIs = { measure: 'own', rollUp: 'own', weights: 'own', stretchEnd: 0.7, behindUpTo: 20 } as const;
const OFFERED = 'SELECT b.id FROM blockers b JOIN help_offers h ON h.blocker_id = b.id WHERE b.resolved_on IS NULL';

/** What each query is asked here. Where one can be asked for "mine", it is. */
const asked: { readonly [Q in QueryName]: Input<Q> } = {
  'ambitions.list': {},
  'blockers.get': { id: any('blockers', `id IN (${OFFERED})`) },
  'blockers.key-results': {},
  'blockers.of': {
    keyResultId: any('key_results', `id IN (SELECT key_result_id FROM blockers WHERE id IN (${OFFERED}))`),
  },
  'blockers.register': {},
  'calibration.report': { teamId },
  'check-in-templates.list': {},
  'check-ins.blockers': {},
  'check-ins.discipline': { keyResultId },
  'check-ins.history': { keyResultId },
  'check-ins.mine': { scope: { kind: 'me' } },
  'check-ins.team-discipline': { teamId },
  'closings.announced': {},
  'closings.get': { cycleId, teamId },
  'closings.overview': { cycleId },
  'coach.context': { cycleId, teamId, ownerId: null, objectiveId: null },
  'confidence-votes.list': { keyResultId },
  'contributors.of-objective': { objectiveId },
  'cycles.get': { id: cycleId },
  'cycles.list': {},
  'dependencies.mine': {},
  'dependencies.of-team': { teamId },
  'documents.people-to-choose': {},
  'explain.number': { of: 'objective', id: objectiveId, part: 'status' },
  'history.of': { table: 'objectives', id: objectiveId, limit: 10 },
  'holidays.list': {},
  'home.frame': {},
  'home.glance': { cycleId },
  'home.needs': {},
  'home.scopes': {},
  'home.trend': { cycleId },
  'initiatives.list': { objectiveId },
  'key-results.get': { id: keyResultId },
  'key-results.objective-grades': { cycleId },
  'key-results.series': { id: keyResultId },
  'kpis.get': { id: kpiId },
  'kpis.list': { mine: true },
  'kpis.readings': { id: kpiId },
  'meetings.list': { teamId },
  'objectives.get': { id: objectiveId },
  'objectives.list': { cycleId, teamId },
  'people.beneath': { id: personId },
  'people.get': { id: personId },
  'people.holdings': { id: personId },
  'people.list': { includeLeft: true },
  'people.plan': {
    rows: [{ name: 'Planner', email: 'planner@example.org', jobTitle: '', manager: '', teamNames: [] }],
  },
  'policy.get': {},
  'policy.individual': { personId, cycleId },
  'pulse.trend': { teamId },
  'raci.of-key-result': { keyResultId },
  'retrospectives.get': { id: any('retrospectives') },
  'retrospectives.learnings': { text: '', cause: null },
  'retrospectives.list': { teamId },
  'rituals.dates': { from: today, to: addDays(today, 30) },
  'search.find': { text: 'a' },
  'staircase.get': { teamId },
  'teams.get': { id: teamId, cycleId: null },
  'teams.list': {},
  'tree.get': { cycleId },
  'what-if.cycle': { cycleId, model: asIs },
  'what-if.objective': { id: objectiveId, model: asIs },
  'workspace.get': {},
};

/** Asks a query, and says whether its answer was worked out by who uses the computer. */
async function looksAtMe(name: QueryName): Promise<boolean> {
  let looked = false;
  const read = readOf({ docId: 'sample', ledger, actor: () => ({ me, today }) });
  const watched = Object.defineProperty({ ...read }, 'me', {
    get: () => {
      looked = true;
      return me;
    },
  });
  (await answerOf(name))?.handler(watched, contract[name].input.parse(asked[name]));
  return looked;
}

test('a query whose answer depends on who uses the computer is asked again when that changes, and no other', async () => {
  const names = Object.keys(asked) as QueryName[];
  const reading = names.filter((name) => contract[name].reads.some((topic) => topic === 'me'));
  const looking: QueryName[] = [];
  for (const name of names) if (await looksAtMe(name)) looking.push(name);
  expect(looking).toEqual(reading);
  expect(reading).toEqual([
    'blockers.get',
    'blockers.key-results',
    'blockers.of',
    'blockers.register',
    'check-ins.mine',
    'closings.announced',
    'dependencies.mine',
    'documents.people-to-choose',
    'home.frame',
    'home.needs',
    'home.scopes',
    'kpis.list',
  ]);
});

test('so is the one action that looks at it', () => {
  const actions = Object.entries(contract).filter(([, def]) => def.kind === 'action' && def.reads.includes('me'));
  expect(actions.map(([name]) => name)).toEqual(['pulse.due']);
});
