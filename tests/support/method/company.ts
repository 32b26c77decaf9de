import { transact } from '#main/changes/transact';
import { insert, update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { people } from '#main/people/table';
import type { Write } from '#main/store/handles';
import { teams } from '#main/teams/table';
import { workspaces } from '#main/workspace/table';
import type { Input } from '#shared/contract';
import { CycleId, PersonId, TeamId } from '#shared/kernel/ids';
import { openTestDocument, type TestDocument, type TestOptions } from '#tests/support/document';

export const quarter = CycleId.parse('cycle-q1');
export const year = CycleId.parse('cycle-year');
export const closedQuarter = CycleId.parse('cycle-closed');
export const accountDirector = PersonId.parse('person-account-director');
export const fleetDirector = PersonId.parse('person-fleet-director');
export const sales = TeamId.parse('team-sales');
export const depot = TeamId.parse('team-depot');

/** Writes beside the commands: what a merge or an import may leave. `record`: so that undo takes it back. */
export const write = (document: TestDocument, work: (tx: Write) => void, record = false): void =>
  void transact({ ledger: document.ledger, ...document.actor(), label: 'Test', record }, work);

/** A company of two people and two teams in the first quarter of 2026, on 15 February. */
export function openCompany(options: TestOptions = {}): TestDocument {
  const document = openTestDocument(options);
  fillCompany(document);
  document.me = accountDirector;
  return document;
}

/** Writes that company into an open document. */
export function fillCompany(document: TestDocument): void {
  write(document, (tx) => {
    update(tx, workspaces, tx.workspaceId, { mission: 'Every parcel where it belongs' });
    insert(tx, people, { id: accountDirector, name: 'Account Director', email: 'account.director@fernhill.example' });
    insert(tx, people, { id: fleetDirector, name: 'Fleet Director', email: 'fleet.director@fernhill.example' });
    insert(tx, teams, { id: sales, name: 'Sales', leadId: accountDirector, ord: 'a0' });
    insert(tx, teams, { id: depot, name: 'Depot', leadId: fleetDirector, cadence: 'monthly', ord: 'a1' });
    const days = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
    insert(tx, cycles, {
      id: year,
      name: 'FY26',
      cadence: 'annual',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      state: 'active',
    });
    insert(tx, cycles, { id: quarter, name: 'Q1 FY26', ...days, parentId: year, state: 'active' });
    insert(tx, cycles, {
      id: closedQuarter,
      name: 'Q4 FY25',
      startsOn: '2025-10-01',
      endsOn: '2025-12-31',
      state: 'closed',
    });
  });
}

type NewObjective = Partial<Input<'objectives.create'>>;

/** A committed objective of Sales in the quarter, unless said otherwise. */
export const addObjective = async (document: TestDocument, title: string, more: NewObjective = {}) =>
  (await document.call('objectives.create', { cycleId: quarter, teamId: sales, goalType: 'committed', title, ...more }))
    .id;

type NewKeyResult = Partial<Omit<Input<'key-results.create'>, 'objectiveId'>>;

/** A metric from 0 to 100, unless said otherwise; added on the first day of the quarter. */
export async function addKeyResult(
  document: TestDocument,
  objectiveId: Input<'key-results.create'>['objectiveId'],
  more: NewKeyResult = {},
) {
  const now = document.today;
  const isMetric = more.kind === undefined || more.kind === 'metric';
  const measure = isMetric ? { startValue: 0, targetValue: 100 } : {};
  document.today = '2026-01-01' as typeof now;
  const { id } = await document.call('key-results.create', { objectiveId, title: 'A key result', ...measure, ...more });
  document.today = now;
  return id;
}
