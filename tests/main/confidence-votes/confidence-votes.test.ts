import { beforeEach, describe, expect, it } from 'vitest';
import { undo } from '#main/changes/undo';
import type { KeyResultId } from '#shared/kernel/ids';
import { expectUndoable, liveContent, type TestDocument } from '#tests/support/document';
import { accountDirector, addKeyResult, addObjective, fleetDirector, openCompany } from '#tests/support/method/company';

let document: TestDocument;
let keyResultId: KeyResultId;
beforeEach(async () => {
  document = openCompany();
  keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'), { title: 'Orders' });
});

const begin = (guests = 1) =>
  document.call('confidence-votes.begin', { keyResultId, present: [accountDirector, fleetDirector], guests });
const cast = (fingers: number, raise = '') => document.call('confidence-votes.cast', { keyResultId, fingers, raise });
const state = () => document.call('confidence-votes.state', { keyResultId });
const reveal = () => document.call('confidence-votes.reveal', { keyResultId });
const list = () => document.call('confidence-votes.list', { keyResultId });

describe('a secret vote', () => {
  it('goes round by name, and nothing of it is in the document before the reveal', async () => {
    const before = liveContent(document);
    expect(await begin()).toEqual({ present: 3, ballots: 0, next: 'Account Director', waiting: 3 });
    expect(await cast(2, 'A second van')).toEqual({ present: 3, ballots: 1, next: 'Fleet Director', waiting: 2 });
    expect(await document.call('confidence-votes.put-off', { keyResultId })).toMatchObject({ next: 'Guest 1' });
    await cast(4);
    expect(await cast(4, 'Less rain')).toEqual({ present: 3, ballots: 3, next: null, waiting: 0 });
    await expect(cast(1)).rejects.toMatchObject({ details: { rule: 'all-have-voted' } });
    expect(liveContent(document)).toEqual(before);
    expect(await list()).toEqual([]);
    expect(JSON.stringify(await state())).not.toContain('second van');
  });

  it('is revealed as a distribution, without a name on anything, and the notes apart', async () => {
    await begin();
    await cast(2, 'A second van');
    await cast(4);
    await cast(4, 'Less rain');
    const { id } = await reveal();
    const [vote] = await list();
    expect(vote).toMatchObject({ id, present: 3, ballots: 3, counts: [0, 0, 1, 0, 2, 0], median: 4, confidence: 8 });
    expect(vote?.raises.toSorted()).toEqual(['A second van', 'Less rain']);
    const authors = document.ledger.raw
      .prepare(
        `SELECT author FROM confidence_ballots UNION SELECT author FROM change_messages
         WHERE tbl IN ('confidence_votes', 'confidence_raises')`,
      )
      .all();
    expect(authors).toEqual([{ author: '' }]);
    expect((await state()).running).toBeNull();
  });

  it('taken back is secret again and can be revealed once more; taken away, it can be brought back', async () => {
    const before = liveContent(document);
    await begin(0);
    await cast(1);
    await cast(5);
    await reveal();
    undo(document.ledger, document.actor());
    expect(liveContent(document)).toEqual(before);
    expect((await state()).running).toMatchObject({ ballots: 2, next: null });
    const { id } = await reveal();
    expect(await list()).toHaveLength(1);
    await expectUndoable(document, 'confidence-votes.remove', { id });
  });

  it('leaves no order behind: ballots lie on the device in another order than they were cast, over many votes', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 30 && seen.size < 2; round += 1) {
      await begin(2);
      for (const fingers of [1, 2, 3, 4]) await cast(fingers);
      await reveal();
      const rows = document.ledger.raw
        .prepare('SELECT fingers FROM confidence_ballots WHERE deleted = 0 ORDER BY ts DESC LIMIT 4')
        .all() as { fingers: number }[];
      seen.add(rows.map(({ fingers }) => fingers).join());
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('needs two people and two ballots, somebody known, and a key result that is open', async () => {
    await expect(
      document.call('confidence-votes.begin', { keyResultId, present: [accountDirector], guests: 0 }),
    ).rejects.toMatchObject({ details: { rule: 'too-few-voters' } });
    await expect(
      document.call('confidence-votes.begin', { keyResultId, present: ['nobody' as never], guests: 3 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cast(3)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await begin();
    await cast(3);
    await expect(reveal()).rejects.toMatchObject({ details: { rule: 'too-few-ballots' } });
    await document.call('confidence-votes.cancel', { keyResultId });
    expect((await state()).running).toBeNull();
    await expect(document.call('confidence-votes.state', { keyResultId: 'gone' as never })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
