import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insert, update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { teams } from '#main/teams/table';
import { workspaces } from '#main/workspace/table';
import { cameras, nothingSought, useTreeState } from '#renderer/tree/state';
import { TreePage } from '#renderer/tree/tree-page';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import { CycleId, type ObjectiveId, TeamId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { write } from '#tests/support/method/company';

const cycle = CycleId.parse('q1');
const company = TeamId.parse('company');
const depot = TeamId.parse('depot');

let document: TestDocument;
let ids: Record<'top' | 'other' | 'child' | 'grandchild' | 'lost', ObjectiveId>;

beforeEach(async () => {
  // jsdom has no canvas and no pointer capture: the map's cards are elements, and these are what is looked at here.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  HTMLElement.prototype.setPointerCapture = () => {};
  useTreeState.setState({
    form: 'map',
    strategy: true,
    sought: nothingSought,
    folded: {},
    foldedInSearch: new Set(),
    at: '',
    lit: false,
  });
  cameras.clear();
  hideToast();
  document = openBehindThePage();
  answerWithoutFiles();
  write(document, (tx) => {
    update(tx, workspaces, tx.workspaceId, { mission: 'Every parcel where it belongs' });
    insert(tx, cycles, { id: cycle, name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, teams, { id: company, name: 'Fernhill', kind: 'company' });
    insert(tx, teams, { id: depot, name: 'Depot', parentId: company });
  });
  const add = async (title: string, parentId: ObjectiveId | null, teamId = depot) =>
    (await document.call('objectives.create', { cycleId: cycle, title, goalType: 'stretch', teamId, parentId })).id;
  const top = await add('Deliver on time', null, company);
  const other = await add('Grow the north', null, company);
  const child = await add('Load faster', top);
  ids = { top, other, child, grandchild: await add('Sort at night', child), lost: await add('Repaint the vans', null) };
});
afterEach(() => {
  document.close();
  vi.restoreAllMocks();
});

/** The document of a test has no file; the page asks for its name all the same. */
function answerWithoutFiles(): void {
  const { call } = window.okra;
  const state = JSON.stringify({ ok: true, value: { open: null, notices: [], lost: [] } });
  Object.assign(window.okra, {
    call: (name: string, input: unknown) => (name === 'documents.state' ? Promise.resolve(state) : call(name, input)),
  });
}

async function open() {
  const view = renderView(
    <>
      <TreePage />
      <ToastRegion />
    </>,
    '/tree',
  );
  await screen.findByRole('treeitem', { name: /Deliver on time/ });
  return view;
}

const card = (name: RegExp) => screen.getByRole('treeitem', { name });
/** What a screen reader says of a card. */
const said = (one: Element | null) => one?.querySelector('.visually-hidden')?.textContent ?? '';
const current = () =>
  window.document.getElementById(screen.getByRole('tree').getAttribute('aria-activedescendant') ?? '');

describe('the map', () => {
  it('shows the mission, every level and what is not aligned, each card in one sentence', async () => {
    await open();
    expect(card(/^Mission of .*: Every parcel/)).toHaveProperty('ariaLevel', '1');
    expect(card(/^Sort at night/)).toHaveProperty('ariaLevel', '4');
    expect(said(card(/^Repaint the vans/))).toBe(
      'Repaint the vans, not aligned, stretch, no figure, no figure, 0 key results, Depot, nobody owns it',
    );
    await expectAccessible();
  });

  it('explains its lines where there is more than one kind', async () => {
    await document.call('alignments.add', { childId: ids.grandchild, parentId: ids.other, kind: 'depends-on' });
    await open();
    const lines = within(screen.getByRole('list', { name: 'Lines and marks' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual(['contributes', 'depends on']);
  });

  it('travels by arrow keys, folds, and opens the objective beside it', async () => {
    const { user } = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{ArrowRight}');
    expect(current()).toBe(card(/^Load faster/));
    await user.keyboard('c');
    expect(screen.queryByRole('treeitem', { name: /^Sort at night/ })).toBeNull();
    expect(said(current())).toMatch(/1 folded$/);
    expect(current()?.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Objective' });
    expect(await within(panel).findByRole('heading', { name: 'Sort at night' })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Objective' })).toBeNull();
    expect(window.document.activeElement).toBe(screen.getByRole('tree'));
  });

  it('lights the line of sight of the chosen card and dims the rest', async () => {
    const { user } = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}l');
    const strength = (name: RegExp) => Number(card(name).style.getPropertyValue('--strength'));
    for (const name of [/^Mission/, /^Deliver/, /^Load/, /^Sort/]) expect(strength(name)).toBe(1);
    for (const name of [/^Grow/, /^Repaint/]) expect(strength(name)).toBeLessThan(0.5);
    await user.keyboard('{Escape}');
    expect(strength(/^Grow/)).toBe(1);
  });

  it('re-aligns with the keyboard, and takes it back from the message', async () => {
    const { user } = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}m{ArrowLeft}{ArrowDown}');
    expect(screen.getByText('Contributes to “Grow the north”')).toBeDefined();
    await user.keyboard('{Enter}');
    await screen.findByText('Now contributes to “Grow the north”');
    const parents = async () => (await document.call('objectives.get', { id: ids.child })).parents.map(({ id }) => id);
    expect(await parents()).toEqual([ids.other]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await parents()).toEqual([ids.top]));
  });

  it('refuses a loop with a sentence and changes nothing', async () => {
    const { user } = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowRight}m{ArrowRight}{ArrowRight}{Enter}');
    const sentence = '“Sort at night” itself leads up to “Deliver on time”: that would be a loop.';
    expect(await screen.findByText(sentence)).toBeDefined();
    expect((await document.call('objectives.get', { id: ids.top })).parents).toEqual([]);
  });

  it('carries a card with the pointer to its new parent', async () => {
    await open();
    const map = screen.getByRole('tree').parentElement as HTMLElement;
    // All cards fit: the map stands at actual size or smaller, and screen points follow from the cards' places.
    const middle = (name: RegExp) => {
      const zoom = Number(map.querySelector<HTMLElement>('[style*="scale"]')?.style.scale);
      const [, x = 0, y = 0] = (/translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec(map.innerHTML) ?? []).map(Number);
      const { left, top } = card(name).style;
      return { clientX: x + (Number.parseFloat(left) + 100) * zoom, clientY: y + (Number.parseFloat(top) + 40) * zoom };
    };
    const pointer = (type: string, at: object) =>
      fireEvent(map, new MouseEvent(type, { bubbles: true, button: 0, ...at }));
    pointer('pointerdown', middle(/^Repaint/));
    pointer('pointermove', middle(/^Grow/));
    expect(screen.getByText('Contributes to “Grow the north”')).toBeDefined();
    pointer('pointerup', middle(/^Grow/));
    await screen.findByText('Now contributes to “Grow the north”');
    expect((await document.call('objectives.get', { id: ids.lost })).parents.map(({ id }) => id)).toEqual([ids.other]);
    await waitFor(() => expect(said(card(/^Repaint/))).not.toMatch('not aligned'));
  });
});

describe('what stands on a card beside its objective', () => {
  it('who carries it too, by a count and in the sentence that is read', async () => {
    await document.call('contributors.add', { objectiveId: ids.top, contributorId: depot });
    const { user } = await open();
    expect(said(card(/^Deliver on time/))).toMatch(/, nobody owns it, carried with Depot$/);
    expect(within(card(/^Deliver on time/)).getByTitle('Carried with Depot').textContent).toBe('+1 team');
    await user.click(screen.getByText('List'));
    expect(screen.getByRole('row', { name: /^Deliver on time.*carried with Depot/ })).toBeDefined();
    await expectAccessible();
  });
});

describe('the strategy above', () => {
  async function openWithStrategy() {
    const { id: far } = await document.call('ambitions.create', { horizon: 'five-year', title: 'Known in the north' });
    const { id } = await document.call('ambitions.create', {
      horizon: 'one-year',
      title: 'A depot there',
      parentId: far,
    });
    await document.call('objectives.update', { id: ids.top, ambitionId: id });
    return { near: id, ...(await open()) };
  }
  const served = async (id: ObjectiveId) => (await document.call('objectives.get', { id })).ambitionId;

  it('stands between the mission and what serves it, is walked through and can be put away', async () => {
    const { user } = await openWithStrategy();
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowRight}');
    expect(said(current())).toBe('Known in the north, five-year goal');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(current()).toBe(card(/^Deliver on time/));
    expect(current()?.getAttribute('aria-level')).toBe('4');
    await user.keyboard('l');
    const strength = (name: RegExp) => Number(card(name).style.getPropertyValue('--strength'));
    for (const name of [/^Mission/, /^Known/, /^A depot/, /^Load/]) expect(strength(name)).toBe(1);
    expect(strength(/^Grow/)).toBeLessThan(0.5);
    await expectAccessible();
    const control = screen.getByRole('button', { name: 'Strategy above', pressed: true });
    await user.click(control);
    expect(screen.queryByRole('treeitem', { name: /^Known/ })).toBeNull();
    expect(card(/^Deliver on time/).getAttribute('aria-level')).toBe('2');
  });

  it('leads the list, counts as no objective, and opens the strategy', async () => {
    const { user, history } = await openWithStrategy();
    await user.click(screen.getByText('List'));
    const row = screen.getByRole('row', { name: /^Five-year goal.*Known in the north/ });
    expect(row.getAttribute('aria-level')).toBe('2');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Team' }));
    await user.click(await screen.findByRole('option', { name: 'Fernhill' }));
    expect(await screen.findByText('5 of 5')).toBeDefined();
    screen.getByRole('row', { name: /Known in the north/ }).focus();
    await user.keyboard('{Enter}');
    expect(history?.at(-1)).toBe('/strategy');
  });

  it('takes an objective that is carried there, and lets it go to the mission', async () => {
    const { user, near } = await openWithStrategy();
    screen.getByRole('tree').focus();
    // Grow the north, which serves nothing yet, to the one-year goal.
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(current()).toBe(card(/^Grow the north/));
    await user.keyboard('m{ArrowUp}{ArrowLeft}');
    expect(screen.getByText('Serves “A depot there”')).toBeDefined();
    await user.keyboard('{Enter}');
    await screen.findByText('Now serves “A depot there”');
    expect(await served(ids.other)).toBe(near);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await served(ids.other)).toBeNull());
  });
});

describe('search and filters', () => {
  it('show what fits with all that it leads up to, at once', async () => {
    const { user } = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('/');
    await user.keyboard('night');
    expect(await screen.findByText('1 of 5')).toBeDefined();
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(4));
    await user.keyboard('{ArrowDown}');
    expect(window.document.activeElement).toBe(screen.getByRole('tree'));
    await user.keyboard('/{Escape}');
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(6));
  });
  it('Enter travels to the first that was found, again to the next, and round', async () => {
    const { user } = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('/');
    await user.keyboard('t');
    await screen.findByText(/of 5$/);
    const at = () => useTreeState.getState().at;
    const field = window.document.activeElement;
    const seen = [];
    for (let step = 0; step < 6; step += 1) {
      await user.keyboard('{Enter}');
      seen.push(at());
    }
    expect(window.document.activeElement).toBe(field);
    const count = Number(/^(\d+) of 5/.exec(screen.getByText(/ of 5/).textContent ?? '')?.[1]);
    expect(new Set(seen).size).toBe(Math.min(count, 6));
    expect(seen[0]).not.toBe('');
    expect(seen[count]).toBe(seen[0]);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(at()).toBe(seen[4]);
    // into the map, at the card gone to, which Enter opens
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Objective' })).toBeDefined();
  });
  it('by team take the teams below it along, and say when nothing fits', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Team' }));
    await user.click(await screen.findByRole('option', { name: 'Depot' }));
    expect(await screen.findByText('3 of 5')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Status' }));
    await user.click(await screen.findByRole('option', { name: 'At risk' }));
    expect(await screen.findByText('No objective fits')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Show all' })[0] as HTMLElement);
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(6));
  });
  it('by level stays on from the map to the list, and is emptied by keyboard', async () => {
    const { user } = await open();
    const level = screen.getByRole('button', { name: 'Level' });
    level.focus();
    await user.keyboard('{Enter}');
    const offered = await screen.findAllByRole('option');
    expect(offered.map((one) => one.textContent)).toEqual(['Company', 'Team']);
    await user.keyboard('{ArrowDown}{Enter}{Escape}');
    expect(await screen.findByText('2 of 5')).toBeDefined();
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(3));
    await user.click(screen.getByText('List'));
    expect(await screen.findAllByRole('row')).toHaveLength(4);
    screen.getByRole('button', { name: 'Any level' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(8));
  });
});

describe('the list', () => {
  it('has the same things as an indented table, and folds and opens by keys', async () => {
    const { user } = await open();
    await user.click(screen.getByText('List'));
    const row = (name: RegExp) => screen.getByRole('row', { name });
    expect(screen.getAllByRole('row').map((one) => one.getAttribute('aria-level'))).toEqual(
      // Head, mission, two levels down and back, the heading of what is not aligned, and what is not.
      [null, '1', '2', '3', '4', '2', '1', '2'],
    );
    await expectAccessible();
    row(/Every parcel/).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}');
    expect(row(/^Load faster/).getAttribute('aria-expanded')).toBe('false');
    await waitFor(() => expect(window.document.activeElement).toBe(row(/^Load faster/)));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(window.document.activeElement).toBe(row(/^Sort at night/)));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(window.document.activeElement).toBe(row(/^Repaint/)));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Repaint the vans' })).toBeDefined();
  });
});

it('an empty cycle says what would stand here', async () => {
  for (const id of Object.values(ids)) await document.call('objectives.remove', { id });
  renderView(<TreePage />, '/tree');
  expect(await screen.findByText('Nothing to align yet')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Write the first objective' })).toBeDefined();
});
