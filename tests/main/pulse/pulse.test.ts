import { beforeEach, describe, expect, it } from 'vitest';
import { undo } from '#main/changes/undo';
import { insertFact } from '#main/changes/write';
import { pulseAnswers } from '#main/pulse/table';
import { liveContent, type TestDocument } from '#tests/support/document';
import { accountDirector, depot, fleetDirector, openCompany, sales, write } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(async () => {
  document = openCompany();
  await document.call('teams.add-members', { id: sales, personIds: [accountDirector, fleetDirector] });
});

const answers = { purpose: 5, mastery: 4, autonomy: null, progress: 2, belonging: 3 };
const answer = () => document.call('pulse.answer', { teamId: sales, ...answers });
const due = async () => (await document.call('pulse.due', {})).team;

describe('the pulse', () => {
  it('is asked once a fortnight of each, and written down without who or which day', async () => {
    expect(await due()).toEqual({ id: sales, name: 'Sales' });
    await answer();
    expect(await due()).toBeNull();
    await expect(answer()).rejects.toMatchObject({ details: { rule: 'not-due' } });
    expect(document.ledger.raw.prepare('SELECT * FROM pulse_answers').all()).toMatchObject([
      { team_id: sales, period_on: '2026-02-09', author: '', purpose: 5, autonomy: null },
    ]);
    const log = document.ledger.raw.prepare("SELECT * FROM change_messages WHERE tbl = 'pulse_answers'").all();
    expect(log).toEqual([]);
    document.me = fleetDirector;
    expect(await due()).toEqual({ id: sales, name: 'Sales' });
    document.me = accountDirector;
    document.today = '2026-02-23' as typeof document.today;
    expect(await due()).toEqual({ id: sales, name: 'Sales' });
  });

  it('can be skipped for a fortnight, and taken back and answered anew', async () => {
    const before = liveContent(document);
    await answer();
    undo(document.ledger, document.actor());
    expect(liveContent(document)).toEqual(before);
    expect(await due()).not.toBeNull();
    await document.call('pulse.skip', {});
    expect(await due()).toBeNull();
    document.today = '2026-02-23' as typeof document.today;
    expect(await due()).not.toBeNull();
  });

  it('asks nobody who is unknown, and takes no empty answer and none for another team', async () => {
    const none = { purpose: null, mastery: null, autonomy: null, progress: null, belonging: null };
    await expect(document.call('pulse.answer', { teamId: sales, ...none })).rejects.toMatchObject({
      details: { rule: 'nothing-said' },
    });
    await expect(document.call('pulse.answer', { teamId: depot, ...answers })).rejects.toMatchObject({
      details: { rule: 'not-due' },
    });
    document.me = null;
    expect(await due()).toBeNull();
  });

  it('shows means of past fortnights from five answers on, to each team its own', async () => {
    const add = (id: string, periodOn: string, purpose: number) =>
      write(document, (tx) => insertFact(tx, pulseAnswers, { id, teamId: sales, periodOn, ...answers, purpose }, ''));
    for (const mark of [1, 2, 3, 4]) add(`a${mark}`, '2026-01-26', mark);
    expect(await document.call('pulse.trend', { teamId: sales })).toEqual([]);
    add('a5', '2026-01-26', 5);
    for (const mark of [1, 2, 3, 4, 5]) add(`b${mark}`, '2026-02-09', mark);
    expect(await document.call('pulse.trend', { teamId: sales })).toEqual([
      {
        periodOn: '2026-01-26',
        answers: 5,
        means: { purpose: 3, mastery: 4, autonomy: null, progress: 2, belonging: 3 },
      },
    ]);
    expect(await document.call('pulse.trend', { teamId: depot })).toEqual([]);
  });
});
