import { describe, expect, test } from 'vitest';
import { update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import type { CallName, Input } from '#shared/contract';
import { day } from '#shared/kernel/dates';
import type { CycleState } from '#shared/kernel/vocabulary';
import { addKeyResult, addObjective, openCompany, quarter, sales, write } from '#tests/support/method/company';

/** A quarter with a draft, a published objective, a closed one, and key results; then in the state given. */
async function company(state: CycleState) {
  const document = openCompany({ today: '2026-03-25' });
  const objective = await addObjective(document, 'Parcels on time');
  const draft = await addObjective(document, 'A draft', { state: 'draft' });
  const done = await addObjective(document, 'Done');
  const keyResult = await addKeyResult(document, objective);
  const steps = await addKeyResult(document, objective, {
    kind: 'milestones',
    milestones: [{ title: 'Plan' }, { title: 'Build' }],
  });
  await document.call('objectives.close', { ids: [done] });
  await document.call('check-ins.record', { keyResultId: keyResult, value: 60 });
  const [step] = (await document.call('key-results.get', { id: steps })).milestones;
  if (!step) throw new Error('a milestone');
  write(document, (tx) => void update(tx, cycles, quarter, { state }));
  return { document, objective, draft, done, keyResult, step: step.id };
}
type Company = Awaited<ReturnType<typeof company>>;

const row = <C extends CallName>(what: string, name: C, input: (company: Company) => Input<C>, allowed: string) => ({
  what,
  allowed,
  run: (company: Company) => company.document.call(name, input(company)),
});

/** Which command is allowed in which state: p planning, a active, c closing; closed allows none of them. */
const table = [
  row(
    'new objective',
    'objectives.create',
    () => ({ cycleId: quarter, teamId: sales, goalType: 'stretch', title: 'New' }),
    'pa',
  ),
  row('publish', 'objectives.publish', ({ draft }) => ({ ids: [draft] }), 'pa'),
  row('drop an objective', 'objectives.remove', ({ objective }) => ({ id: objective }), 'pa'),
  row(
    'new key result',
    'key-results.create',
    ({ objective }) => ({ objectiveId: objective, title: 'New', targetValue: 5, startValue: 1 }),
    'pa',
  ),
  row('drop a key result', 'key-results.remove', ({ keyResult }) => ({ id: keyResult }), 'pa'),
  row('another target', 'key-results.update', ({ keyResult }) => ({ id: keyResult, targetValue: 50 }), 'pa'),
  row('another weight', 'key-results.update', ({ keyResult }) => ({ id: keyResult, weight: 2 }), 'pa'),
  row('another milestone', 'key-results.remove-milestone', ({ step }) => ({ id: step }), 'pa'),
  row('other words', 'key-results.update', ({ keyResult }) => ({ id: keyResult, title: 'Clearer' }), 'pac'),
  row('another why', 'objectives.update', ({ objective }) => ({ id: objective, why: 'Because' }), 'pac'),
  row(
    'an initiative',
    'initiatives.create',
    ({ objective }) => ({ objectiveId: objective, keyResultId: null, title: 'Do', ownerId: null, dueOn: null }),
    'pac',
  ),
  row(
    'a milestone done',
    'key-results.update-milestone',
    ({ step }) => ({ id: step, doneOn: day('2026-03-20') }),
    'pac',
  ),
  row('check-in', 'check-ins.record', ({ keyResult }) => ({ keyResultId: keyResult, value: 70 }), 'pac'),
  row('grade', 'key-results.grade', ({ keyResult }) => ({ id: keyResult, final: null }), 'ac'),
  row('close an objective', 'objectives.close', ({ objective }) => ({ ids: [objective] }), 'ac'),
  row('reopen an objective', 'objectives.reopen', ({ done }) => ({ ids: [done] }), 'ac'),
  row('close the team', 'closings.finish', () => ({ cycleId: quarter, teamId: sales, openToo: true }), 'ac'),
  row('rename the cycle', 'cycles.update', () => ({ id: quarter, name: 'Spring' }), 'pac'),
] as const;

describe.each(['planning', 'active', 'closing', 'closed'] as const)('in a cycle that is %s', (state) => {
  test('each command is allowed or refused as the table says', async () => {
    const here = await company(state);
    const answers: Record<string, string> = {};
    for (const { what, run } of table) {
      try {
        await run(here);
        answers[what] = 'allowed';
        await here.document.call('history.undo', {});
      } catch (error) {
        answers[what] = refusal(error);
      }
    }
    const refused = { planning: 'cycle-is-planning', active: '', closing: 'cycle-is-closing', closed: 'READ_ONLY' }[
      state
    ];
    const letter = { planning: 'p', active: 'a', closing: 'c', closed: '-' }[state];
    expect(answers).toEqual(
      Object.fromEntries(table.map(({ what, allowed }) => [what, allowed.includes(letter) ? 'allowed' : refused])),
    );
    here.document.close();
  });
});

function refusal(error: unknown): string {
  const { code, details } = error as { code: string; details: Record<string, unknown> };
  return code === 'RULE_BROKEN' ? String(details['rule']) : code;
}

test('while a cycle is closing, the last values come in, of its own days only', async () => {
  const { document, keyResult } = await company('closing');
  document.today = day('2026-04-03');
  const record = (date: string) =>
    document.call('check-ins.record', { keyResultId: keyResult, value: 80, date: day(date) });
  await expect(record('2026-04-01')).rejects.toMatchObject({ details: { rule: 'after-the-end' } });
  await record('2026-03-31');
  expect((await document.call('key-results.get', { id: keyResult })).figures.current).toBe(80);
  document.close();
});
