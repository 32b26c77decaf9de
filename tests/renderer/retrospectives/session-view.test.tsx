import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { RetrospectivesView } from '#renderer/retrospectives/retrospectives-view';
import { SessionView } from '#renderer/retrospectives/session-view';
import { useTimer, useTopic } from '#renderer/retrospectives/state';
import { setLooking } from '#renderer/ui/looking';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import { day } from '#shared/kernel/dates';
import type { ThingId } from '#shared/kernel/ids';
import type { FormatId, Phase } from '#shared/retrospectives/agenda';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  fillCompany,
  quarter,
  sales,
} from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  hideToast();
  useTimer.setState({ timer: null });
  useTopic.setState({ at: {} });
  document = openBehindThePage('2026-04-02');
  fillCompany(document);
  document.me = accountDirector;
});

const create = async (format: FormatId = 'retrospective-60'): Promise<ThingId> =>
  (
    await document.call('retrospectives.create', {
      teamId: sales,
      cycleId: quarter,
      title: 'Looking back',
      format,
      heldOn: day('2026-04-02'),
      votesPerPerson: 3,
      columns: [
        { title: 'Well', prompt: '' },
        { title: 'Not so', prompt: '' },
      ],
    })
  ).id;
const go = (id: ThingId, phase: Phase) => document.call('retrospectives.go-to-phase', { id, phase });
const get = (id: ThingId) => document.call('retrospectives.get', { id });
const open = (id: string) =>
  renderView(
    <>
      <Route path="/retrospectives/:id">
        <SessionView />
      </Route>
      <ToastRegion />
    </>,
    `/retrospectives/${id}`,
  );
/** A session with these notes on the board, all in the first column. */
const withNotes = async (...texts: string[]): Promise<ThingId> => {
  const id = await create();
  const columnId = (await get(id)).columns[0]?.id ?? '';
  await go(id, 'notes');
  for (const text of texts) await document.call('retrospectives.write-note', { id, columnId, text, signedBy: null });
  await go(id, 'group');
  return id;
};
const card = (name: string) => screen.findByRole('group', { name });

describe('starting a session', () => {
  it('takes one page, filled in as usual, and opens the session', async () => {
    const { user, history } = renderView(<RetrospectivesView />, '/retrospectives');
    await screen.findByRole('heading', { name: 'No retrospective yet' });
    await expectAccessible();
    await user.click(screen.getAllByRole('button', { name: 'New retrospective' })[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'New retrospective' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Team' }));
    await user.click(await screen.findByRole('option', { name: 'Sales' }));
    await user.click(within(dialog).getByRole('radio', { name: /Retrospective alone/ }));
    await expectAccessible();
    const start = within(dialog).getByRole('button', { name: 'Open the session' });
    await waitFor(() => expect(start.hasAttribute('disabled')).toBe(false)); // the day has to come first
    await user.click(start);
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/retrospectives\/.+/));
    const [session] = await document.call('retrospectives.list', { teamId: null });
    expect(session).toMatchObject({ teamId: sales, format: 'retrospective-60', heldOn: '2026-04-02' });
  });

  it('takes columns of its own', async () => {
    const { user } = renderView(<RetrospectivesView />, '/retrospectives');
    await user.click((await screen.findAllByRole('button', { name: 'New retrospective' }))[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'New retrospective' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Team' }));
    await user.click(await screen.findByRole('option', { name: 'Sales' }));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Board' }), 'Own columns');
    expect(within(dialog).getByRole('button', { name: 'Open the session' }).hasAttribute('disabled')).toBe(true);
    await user.type(within(dialog).getByRole('textbox', { name: 'Columns, separated by commas' }), 'Proud, Sorry');
    await user.click(within(dialog).getByRole('button', { name: 'Open the session' }));
    await waitFor(async () => {
      const [session] = await document.call('retrospectives.list', { teamId: null });
      expect(session && (await get(session.id)).columns.map(({ title }) => title)).toEqual(['Proud', 'Sorry']);
    });
  });
});

describe('silent notes', () => {
  it('leave the screen as they are written: only their number shows until the reveal', async () => {
    const id = await create();
    await go(id, 'notes');
    const { user } = open(id);
    await user.type(await screen.findByRole('textbox', { name: 'A note for Well' }), 'Scanners work{Enter}');
    await screen.findByText('1 note');
    expect(window.document.body.textContent).not.toContain('Scanners work');
    expect((screen.getByRole('textbox', { name: 'A note for Well' }) as HTMLTextAreaElement).value).toBe('');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Reveal the notes' }));
    await card('Scanners work');
    await screen.findByText('1 note shown');
  });

  it('let the next column be reached by the keyboard, and the last note be taken back', async () => {
    const id = await create();
    await go(id, 'notes');
    const { user } = open(id);
    await user.type(await screen.findByRole('textbox', { name: 'A note for Well' }), 'Oen{Enter}');
    await screen.findByText('1 note');
    await user.click(screen.getByRole('button', { name: 'Take back the last' }));
    await waitFor(() =>
      expect((screen.getByRole('textbox', { name: 'A note for Well' }) as HTMLTextAreaElement).value).toBe('Oen'),
    );
    screen.getByRole('textbox', { name: 'A note for Well' }).focus();
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(window.document.activeElement?.getAttribute('aria-label')).toBe('A note for Not so');
  });
});

describe('grouping', () => {
  it('by the keyboard: G picks a card up, G on another puts it there; U takes them apart', async () => {
    const id = await withNotes('One', 'Two');
    const { user } = open(id);
    (await card('One')).focus();
    await user.keyboard('g');
    (await card('Two')).focus();
    await user.keyboard('g');
    await waitFor(async () => expect((await get(id)).topics).toHaveLength(1));
    await screen.findByText('Grouped');
    await expectAccessible();
    const [topic] = (await get(id)).topics;
    (await card(topic?.title ?? '')).focus();
    await user.keyboard('u');
    await waitFor(async () => expect((await get(id)).topics).toHaveLength(2));
  });

  it('by dragging one card onto another', async () => {
    const id = await withNotes('One', 'Two');
    open(id);
    const data = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
    };
    fireEvent.dragStart(await card('One'), { dataTransfer });
    fireEvent.drop(await card('Two'), { dataTransfer });
    await waitFor(async () => expect((await get(id)).topics).toHaveLength(1));
  });

  it('edits a note in its place, and adds a late one', async () => {
    const id = await withNotes('One');
    const { user } = open(id);
    (await card('One')).focus();
    await user.keyboard('e');
    const field = await screen.findByRole('textbox', { name: 'Note' });
    await user.clear(field);
    await user.type(field, 'One and only');
    await user.tab();
    await card('One and only');
    await user.type(screen.getByRole('textbox', { name: 'Another note for Not so' }), 'Late{Enter}');
    await card('Late');
  });
});

describe('the vote', () => {
  it('goes round in secret, and is counted into the order of discussion', async () => {
    const id = await withNotes('One', 'Two');
    await go(id, 'vote');
    const { user } = open(id);
    await user.click(await screen.findByRole('button', { name: 'Start with the first' }));
    await user.click(screen.getByRole('button', { name: /^Two/ }));
    await user.click(screen.getByRole('button', { name: /^Two/ }));
    await user.click(screen.getByRole('button', { name: /^One/ }));
    screen.getByText('All dots given');
    await user.click(screen.getByRole('button', { name: /^One/ }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Cast and pass on' }));
    await screen.findByText('One ballot is in');
    expect(screen.queryByText('All dots given')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Count the votes' }));
    const list = await screen.findByRole('list', { name: 'Topics, most dots first' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['2Two', '1One']);
    await expectAccessible();
  });
});

describe('what follows', () => {
  it('keeps an action with owner and day, and shows it to the room at the close', async () => {
    const id = await withNotes('One');
    await go(id, 'actions');
    const { user } = open(id);
    await user.type(await screen.findByRole('textbox', { name: 'Action' }), 'Order scanners');
    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: /Account Director/ }));
    fireEvent.change(screen.getByLabelText('By'), { target: { value: '2026-05-01' } });
    fireEvent.blur(screen.getByLabelText('By'));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(async () =>
      expect((await get(id)).actions).toMatchObject([
        { text: 'Order scanners', owner: { id: accountDirector }, dueOn: '2026-05-01' },
      ]),
    );
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'On to close' }));
    await screen.findByRole('heading', { name: 'Looking back', level: 2 });
    screen.getByText('Order scanners');
    screen.getByText(/Account Director · 1 May 2026|Account Director · May 1, 2026/);
    await expectAccessible();
  });

  it('opens the next session with what was left open', async () => {
    const first = await withNotes('One');
    const action = { retrospectiveId: first, text: 'Still to do', ownerId: null, dueOn: null };
    await document.call('retrospectives.add-action', action);
    const { user } = open(await create());
    await user.click(await screen.findByRole('checkbox', { name: 'Still to do' }));
    await waitFor(async () => expect((await get(first)).actions[0]?.doneOn).toBe('2026-04-02'));
  });

  it('lets the agenda be stretched and shortened', async () => {
    const id = await create();
    const { user } = open(id);
    await user.click(await screen.findByRole('button', { name: 'Skip Dot vote' }));
    await waitFor(async () => expect((await get(id)).agenda.some(({ phase }) => phase === 'vote')).toBe(false));
    const minutes = screen.getByRole('textbox', { name: 'Minutes for Discuss' });
    await user.clear(minutes);
    await user.type(minutes, '35{Enter}');
    await waitFor(async () =>
      expect((await get(id)).agenda.find(({ phase }) => phase === 'discuss')?.minutes).toBe(35),
    );
    await expectAccessible();
  });
});

describe('on an earlier day', () => {
  const why = 'You are looking at an earlier day.';
  afterEach(() => act(() => setLooking(null)));

  /** A session with a score to give, two notes on the board, an action, and one more left open last time. */
  const review = async (phase: Phase): Promise<ThingId> => {
    await addKeyResult(document, await addObjective(document, 'Deliver on time'));
    const keep = (retrospectiveId: ThingId, text: string) =>
      document.call('retrospectives.add-action', { retrospectiveId, text, ownerId: null, dueOn: null });
    await keep(await create(), 'Still to do');
    const id = await create('review-90');
    const columnId = (await get(id)).columns[0]?.id ?? '';
    await go(id, 'notes');
    for (const text of ['One', 'Two'])
      await document.call('retrospectives.write-note', { id, columnId, text, signedBy: null });
    if (phase === 'notes') return id;
    if (phase === 'prepare' || phase === 'scores') await go(id, phase);
    else {
      await go(id, 'reveal');
      await keep(id, 'Order scanners');
      await go(id, phase);
    }
    return id;
  };
  const ROLES = ['textbox', 'combobox', 'checkbox', 'radio', 'spinbutton', 'button'] as const;
  /** What only looks: the clock of the room, the way through topics, menus, explanations, paper. */
  const LOOKS = /^(Start the clock|Print|Next topic|[–0-9]?(One|Two)|More for .*|by the numbers .*)$/;
  /** What could still be written with, outside the top bar. */
  const awake = () =>
    ROLES.flatMap((role) => screen.queryAllByRole(role)).flatMap((one) => {
      const name = one.getAttribute('aria-label') ?? one.textContent ?? '';
      const rests = one.matches(':disabled, fieldset:disabled *, [aria-disabled="true"], [readonly]');
      const isHere = one.hasAttribute('aria-current') || one.closest('main > header') !== null;
      return rests || isHere || LOOKS.test(name) ? [] : [name];
    });

  it.each([
    ['prepare', 'textbox', 'Minutes for Silent notes'],
    ['scores', 'spinbutton', 'Final score of A key result'],
    ['notes', 'textbox', 'A note for Well'],
    ['reveal', 'textbox', 'Another note for Well'],
    ['group', 'textbox', 'Another note for Well'],
    ['vote', 'button', 'Start with the first'],
    ['discuss', 'combobox', 'Root cause'],
    ['actions', 'checkbox', 'Done: Order scanners'],
    ['summary', 'button', 'Print'],
  ] as const)('the step “%s” is for looking: all that is written rests', async (phase, role, name) => {
    open(await review(phase));
    await screen.findByRole(role, { name });
    expect(awake()).not.toEqual([]);
    act(() => setLooking(why));
    expect(screen.getByRole(role, { name })).toBeTruthy();
    expect(awake()).toEqual([]);
    await expectAccessible();
  });

  it('cards stay as they are under every key and hand, and a thought half written is kept for now', async () => {
    const id = await withNotes('One', 'Two');
    const { user } = open(id);
    await user.type(await screen.findByRole('textbox', { name: 'Another note for Well' }), 'Half a thou');
    act(() => setLooking(why));
    await user.keyboard('ght{Enter}');
    await screen.findByText(why);
    (await card('One')).focus();
    for (const key of ['e', 'u', 'g', '{Delete}']) await user.keyboard(key);
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
    expect((await card('One')).getAttribute('aria-description')).toBeNull();
    expect((await card('One')).draggable).toBe(false);
    await user.click(screen.getByRole('button', { name: /^Vote/ }));
    const { phase, notes } = await get(id);
    expect(phase).toBe('group');
    expect(notes.map(({ text }) => text).sort()).toEqual(['One', 'Two']); // shuffled since the reveal
    act(() => setLooking(null));
    await user.type(screen.getByRole('textbox', { name: 'Another note for Well' }), 'ght{Enter}');
    await card('Half a thought');
  });

  it('a ballot that was begun is put aside, and goes on when it is now again', async () => {
    const id = await withNotes('One', 'Two');
    await go(id, 'vote');
    const { user } = open(id);
    await user.click(await screen.findByRole('button', { name: 'Start with the first' }));
    await user.click(screen.getByRole('button', { name: /^Two/ }));
    act(() => setLooking(why));
    expect(screen.queryByRole('button', { name: /^Two/ })).toBeNull();
    act(() => setLooking(null));
    screen.getByText('2 left');
  });
});
