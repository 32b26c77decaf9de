import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { undo } from '#main/changes/undo';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { objectives } from '#main/objectives/table';
import { teams } from '#main/teams/table';
import type { Input } from '#shared/contract';
import { day } from '#shared/kernel/dates';
import { PersonId } from '#shared/kernel/ids';
import type { Phase } from '#shared/retrospectives/agenda';
import { expectUndoable, liveContent, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
let id: string;
const create = (more: Partial<Input<'retrospectives.create'>> = {}) => ({
  teamId: 't',
  cycleId: 'q1',
  title: '',
  format: 'retrospective-60' as const,
  heldOn: day('2026-04-02'),
  votesPerPerson: 3,
  columns: [],
  ...more,
});

beforeEach(async () => {
  document = openTestDocument({ today: '2026-04-02' });
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
    insert(tx, teams, { id: 't', name: 'Night shift' });
    insert(tx, cycles, { id: 'q1', name: 'Q1 FY26', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'closing' });
    insert(tx, cycles, { id: 'q2', name: 'Q2 FY26', startsOn: '2026-04-01', endsOn: '2026-06-30', state: 'active' });
    insert(tx, objectives, { id: 'o', cycleId: 'q2', teamId: 't', title: 'Calm nights' });
  });
  id = (await document.call('retrospectives.create', create())).id;
});

const get = () => document.call('retrospectives.get', { id });
const go = (phase: Phase) => document.call('retrospectives.go-to-phase', { id, phase });
const firstColumn = async () => (await get()).columns[0]?.id ?? '';
const write = async (text: string, signedBy: string | null = null) =>
  document.call('retrospectives.write-note', { id, columnId: await firstColumn(), text, signedBy });
/** A session whose notes with these texts have been shown. */
const revealed = async (...texts: string[]) => {
  await go('notes');
  for (const text of texts) await write(text);
  await go('reveal');
  const { notes } = await get();
  return texts.map((text) => notes.find((note) => note.text === text)?.id ?? '');
};
const undoLast = () => undo(document.ledger, document.actor());

describe('starting', () => {
  it('sets up the columns of its format and can be undone', async () => {
    const { id: other } = await expectUndoable(document, 'retrospectives.create', create({ title: 'Winter' }));
    const { columns, phase, agenda } = await document.call('retrospectives.get', { id: other });
    expect(columns.map(({ title }) => title)).toEqual(['Went well', 'Did not', 'Puzzles', 'Try']);
    expect([phase, agenda.length]).toEqual(['prepare', 8]);
  });

  it('takes own columns, an own agenda, and no columns for a session without notes', async () => {
    const columns = [{ title: 'Mehr', prompt: 'Wovon?' }];
    const { id: own } = await document.call('retrospectives.create', create({ columns }));
    const agenda = [{ title: 'Only talk', minutes: 25, phase: 'discuss' as const }];
    await expectUndoable(document, 'retrospectives.update', { id: own, agenda });
    expect(await document.call('retrospectives.get', { id: own })).toMatchObject({ columns, agenda });
    const { id: reset } = await document.call('retrospectives.create', create({ format: 'reflect-and-reset-45' }));
    expect((await document.call('retrospectives.get', { id: reset })).columns).toEqual([]);
  });

  it('renames a column, and can be removed and brought back', async () => {
    const columnId = await firstColumn();
    await expectUndoable(document, 'retrospectives.update-column', { id: columnId, title: 'Proud of', prompt: 'And?' });
    expect((await get()).columns[0]).toMatchObject({ title: 'Proud of', prompt: 'And?' });
    await expectUndoable(document, 'retrospectives.remove', { id });
    expect(await document.call('retrospectives.list', { teamId: null })).toEqual([]);
  });

  it('lists the latest first', async () => {
    await document.call('retrospectives.create', create({ heldOn: day('2026-01-05'), title: 'Earlier' }));
    const list = await document.call('retrospectives.list', { teamId: null });
    expect(list.map(({ title }) => title)).toEqual(['', 'Earlier']);
    expect(list[0]).toMatchObject({ teamName: 'Night shift', cycleName: 'Q1 FY26' });
  });
});

describe('silent notes', () => {
  it('stay out of the document until the reveal; only their number is told', async () => {
    await go('notes');
    const before = liveContent(document);
    const counts = await write('The scanners fail at night');
    expect(counts.notes[0]?.count).toBe(1);
    expect(liveContent(document)).toEqual(before);
    expect(JSON.stringify(document.ledger.raw.prepare('SELECT * FROM change_messages').all())).not.toContain(
      'scanners',
    );
    expect(JSON.stringify(await document.call('retrospectives.silent', { id }))).not.toContain('scanners');
  });

  it('enter at the reveal without author, under random ids, in an order of their own', async () => {
    document.me = PersonId.parse('auditor');
    await go('notes');
    const texts = Array.from({ length: 30 }, (_, place) => `Note ${place}`);
    for (const text of texts) await write(text);
    expect(await go('reveal')).toMatchObject({ notes: 30 });
    const { notes } = await get();
    expect(notes.map(({ text }) => text).sort()).toEqual([...texts].sort());
    expect(notes.map(({ text }) => text)).not.toEqual(texts);
    const written = document.ledger.raw
      .prepare("SELECT author, row FROM change_messages WHERE tbl = 'retrospective_notes'")
      .all() as { author: string; row: string }[];
    expect(new Set(written.map(({ author }) => author))).toEqual(new Set(['']));
    expect(written.every(({ row }) => row[14] === '4')).toBe(true); // UUIDv4: says nothing about when
  });

  it('are signed only by those who sign', async () => {
    const { id: auditor } = await document.call('people.create', {
      name: 'Auditor',
      email: '',
      jobTitle: '',
      managerId: null,
      teamIds: [],
    });
    await go('notes');
    await write('Signed', auditor);
    await go('reveal');
    expect((await get()).notes).toMatchObject([{ text: 'Signed', signedBy: { name: 'Auditor' } }]);
  });

  it('can be taken back one by one, the last first', async () => {
    await go('notes');
    await write('One');
    await write('Two');
    const columnId = await firstColumn();
    expect(await document.call('retrospectives.take-back-note', { id, columnId })).toEqual({ text: 'Two' });
    await go('reveal');
    expect((await get()).notes.map(({ text }) => text)).toEqual(['One']);
    expect(await document.call('retrospectives.take-back-note', { id, columnId })).toEqual({ text: null });
  });

  it('are shown once: going on does not repeat them, undoing the reveal hides them again', async () => {
    await revealed('One', 'Two');
    await go('group');
    expect((await get()).notes).toHaveLength(2);
    undoLast();
    undoLast();
    expect(await get()).toMatchObject({ phase: 'notes', notes: [] });
    expect((await document.call('retrospectives.silent', { id })).notes[0]?.count).toBe(2);
    await write('Three');
    await go('reveal');
    expect((await get()).notes).toHaveLength(3);
  });

  it('that came too late for a reveal made elsewhere can be added', async () => {
    await go('notes');
    await write('Late');
    // Another laptop's reveal arrives: the phase changes without this device's notes.
    const ledger = document.ledger;
    transact({ ...document.actor(), ledger, label: 'Merge', record: false }, () =>
      ledger.raw.prepare("UPDATE retrospectives SET phase = 'group'").run(),
    );
    expect((await document.call('retrospectives.silent', { id })).notes[0]?.count).toBe(1);
    expect(await go('group')).toMatchObject({ notes: 1 });
    expect(await go('group')).toMatchObject({ notes: 0 });
    expect((await document.call('retrospectives.silent', { id })).notes[0]?.count).toBe(0);
  });

  it('cannot be written after the reveal, nor open ones before it', async () => {
    const note = { retrospectiveId: id, columnId: await firstColumn(), text: 'Open', signedBy: null };
    await expect(document.call('retrospectives.add-note', note)).rejects.toMatchObject({
      details: { rule: 'notes-are-silent' },
    });
    await revealed();
    await expect(write('Too late')).rejects.toMatchObject({ details: { rule: 'notes-are-open' } });
    await expectUndoable(document, 'retrospectives.add-note', note);
  });

  it('do not go back into silence', async () => {
    await revealed('One');
    await expect(go('notes')).rejects.toMatchObject({ details: { rule: 'already-revealed' } });
    await expect(go('scores')).rejects.toMatchObject({ details: { rule: 'not-in-agenda' } });
  });
});

describe('grouping', () => {
  it('joins notes, names and tags the group, and takes them apart again', async () => {
    const [one = '', two = '', three = ''] = await revealed('One', 'Two', 'Three');
    const { groupId } = await expectUndoable(document, 'retrospectives.group-note', { noteId: one, withId: two });
    await expectUndoable(document, 'retrospectives.group-note', { noteId: three, withId: one });
    await expectUndoable(document, 'retrospectives.update-topic', { id: groupId, title: 'Numbers', cause: 'capacity' });
    expect((await get()).topics).toMatchObject([{ id: groupId, title: 'Numbers', cause: 'capacity', isGroup: true }]);
    await expectUndoable(document, 'retrospectives.ungroup-note', { noteId: one });
    expect((await get()).topics).toHaveLength(2);
    await expectUndoable(document, 'retrospectives.remove-note', { id: two });
    await expectUndoable(document, 'retrospectives.remove-note', { id: three });
    expect((await get()).topics).toMatchObject([{ id: one, isGroup: false, title: 'One' }]);
  });

  it('dissolves a group that is down to one note and says nothing more', async () => {
    const [one = '', two = ''] = await revealed('One', 'Two');
    await document.call('retrospectives.group-note', { noteId: one, withId: two });
    await document.call('retrospectives.ungroup-note', { noteId: one });
    expect((await get()).topics.every(({ isGroup }) => !isGroup)).toBe(true);
  });

  it('tags a note by itself, and moves a note to another column', async () => {
    const [one = ''] = await revealed('One');
    await expectUndoable(document, 'retrospectives.update-topic', { id: one, cause: 'dependency' });
    expect((await get()).topics).toMatchObject([{ title: 'One', cause: 'dependency', noteIds: [one] }]);
    const second = (await get()).columns[1]?.id ?? '';
    await expectUndoable(document, 'retrospectives.update-note', { id: one, columnId: second, text: 'One more' });
    expect((await get()).notes[0]).toMatchObject({ columnId: second, text: 'One more' });
  });
});

describe('voting', () => {
  it('keeps ballots secret until the count, then orders the discussion', async () => {
    const [one = '', two = ''] = await revealed('One', 'Two');
    await go('vote');
    const before = liveContent(document);
    await document.call('retrospectives.cast-ballot', { id, dots: { [one]: 1, [two]: 2 } });
    expect(await document.call('retrospectives.cast-ballot', { id, dots: { [two]: 3 } })).toMatchObject({ ballots: 2 });
    expect(liveContent(document)).toEqual(before);
    expect((await get()).topics.map(({ dots }) => dots)).toEqual([null, null]);
    expect(await go('discuss')).toMatchObject({ votes: 6 });
    expect((await get()).topics.map(({ title, dots }) => [title, dots])).toEqual([
      ['Two', 5],
      ['One', 1],
    ]);
    const votes = document.ledger.raw.prepare('SELECT author FROM retrospective_votes').all();
    expect(votes).toEqual(Array.from({ length: 6 }, () => ({ author: '' })));
  });

  it('refuses a ballot over the budget, for what is not on the board, or after the count', async () => {
    const [one = ''] = await revealed('One');
    await go('vote');
    const cast = (dots: Record<string, number>) => document.call('retrospectives.cast-ballot', { id, dots });
    await expect(cast({ [one]: 4 })).rejects.toMatchObject({ details: { rule: 'ballot-over-budget' } });
    await expect(cast({ other: 1 })).rejects.toMatchObject({ details: { rule: 'ballot-over-budget' } });
    await go('discuss');
    await expect(cast({ [one]: 1 })).rejects.toMatchObject({ details: { rule: 'vote-is-counted' } });
  });

  it('counts each ballot once when the vote is opened again for a late one', async () => {
    const [one = ''] = await revealed('One');
    await go('vote');
    await document.call('retrospectives.cast-ballot', { id, dots: { [one]: 1 } });
    await go('discuss');
    await go('vote');
    await document.call('retrospectives.cast-ballot', { id, dots: { [one]: 2 } });
    expect(await go('discuss')).toMatchObject({ votes: 2 });
    expect((await get()).topics[0]?.dots).toBe(3);
  });
});
