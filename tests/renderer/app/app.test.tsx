import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '#renderer/app/app';
import { hideToast } from '#renderer/ui/toast';
import { CopyId, type DocumentState } from '#shared/documents/contract';
import { day } from '#shared/kernel/dates';
import { defaultDeviceSettings } from '#shared/settings/contract';
import { fakeBridge } from '#tests/support/bridge';
import { expectAccessible } from '#tests/support/live-bridge';
import { giveLayout } from '#tests/support/render';

const none: DocumentState = { open: null, notices: [], failed: null };
const opened = (name: string, copy: number): DocumentState => ({
  open: {
    copyId: CopyId.parse(`0000000${copy}-0000-0000-0000-000000000000`),
    docId: name,
    name,
    file: null,
    shared: null,
    state: 'local-only',
    me: null,
    meAsked: false,
  },
  notices: [],
  failed: null,
});

/** A window before a document is open; `open` opens one, as the app would. */
function start() {
  const now = { state: none };
  const bridge = fakeBridge({
    'documents.state': () => now.state,
    'documents.recent': () => [],
    'documents.people-to-choose': () => ({ me: null, people: [] }),
    'documents.sample': () => {
      open('Sample company', 1);
      return { outcome: 'opened', name: 'Sample company' };
    },
    'settings.get': () => ({ ...defaultDeviceSettings, theme: 'dark' }),
    'home.frame': () => ({ today: day('2026-02-15'), company: `Company of ${now.state.open?.name}`, me: null }),
    'home.needs': () => null,
    'cycles.list': () => [],
    'time-travel.state': () => ({ asOf: null, today: day('2026-02-15'), first: day('2026-01-05') }),
    'drafts.list': () => [],
    'history.undo': () => ({ label: 'Check-in', mark: 'a', skipped: [{ name: 'Visits', field: 'title' }] }),
    'history.redo': () => null,
  });
  const open = (name: string, copy: number) => {
    now.state = opened(name, copy);
    bridge.push('changed', { topics: ['documents'], ids: [] });
  };
  giveLayout();
  render(<App nonce="" />);
  return { bridge, open, user: userEvent.setup() };
}

beforeEach(() => {
  location.hash = '';
  act(() => hideToast());
});

describe('the window', () => {
  it('offers four ways to begin, and takes them by key', async () => {
    const { bridge, user } = start();
    await screen.findByRole('button', { name: /Bring in your spreadsheet/ });
    expect(screen.getAllByRole('button')).toHaveLength(4);
    await expectAccessible();
    await user.keyboard('4');
    await waitFor(() => expect(bridge.inputsOf('documents.sample')).toHaveLength(1));
    await screen.findByText('Company of Sample company');
    await screen.findByRole('heading', { name: 'Home' });
    await expectAccessible();
    expect(document.title).toBe('Home · Sample company · Okra');
  });

  it('looks as the settings of this computer say', async () => {
    start();
    await waitFor(() => expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark'));
  });

  it('never shows what another document has answered', async () => {
    const { open } = start();
    await screen.findByRole('button', { name: /Start empty/ });
    act(() => open('One', 1));
    await screen.findByText('Company of One');
    act(() => open('Two', 2));
    await waitFor(() => expect(screen.queryByText('Company of One')).toBeNull());
    await screen.findByText('Company of Two');
  });

  it('says what was undone and what was left alone, and that there is nothing to redo', async () => {
    const { open, user } = start();
    await screen.findByRole('button', { name: /Start empty/ });
    act(() => open('One', 1));
    await screen.findByText('Company of One');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Undone: Check-in');
    expect(screen.getByText(/Left as it is, because it was changed since: Visits/)).not.toBeNull();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await screen.findByText('Nothing to redo');
  });

  it('shows the keys of the view on ?', async () => {
    const { user } = start();
    await screen.findByRole('button', { name: /Start empty/ });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(dialog.textContent).toContain('Explore a sample company');
    expect(dialog.textContent).toContain('Go to, create, do');
  });
});
