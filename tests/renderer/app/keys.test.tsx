import { fireEvent, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { comboOf, listenToKeys, useKeys } from '#renderer/app/keys';
import { Select } from '#renderer/ui/controls';
import { renderUi } from '#tests/support/render';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('keys as bindings write them', () => {
  it.each([
    [press('n'), 'n'],
    [press('?', { shiftKey: true }), '?'],
    [press('K', { ctrlKey: true }), 'Mod+k'],
    [press('z', { metaKey: true, shiftKey: true }), 'Mod+Shift+z'],
    [press('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown'],
    [press(' '), 'Space'],
    [press('A', { shiftKey: true }), 'a'],
  ])('%j is %s', (event, combo) => {
    expect(comboOf(event)).toBe(combo);
  });
});

function Everywhere({ run }: { run: (what: string) => void }) {
  useEffect(() => listenToKeys(window), []);
  useKeys('Everywhere', [
    { keys: 'n', label: 'New', run: () => run('everywhere') },
    { keys: 'g h', label: 'Home', run: () => run('home') },
    { keys: 'Mod+S', label: 'Save', run: () => run('save') },
  ]);
  return <input aria-label="Text" />;
}

function View({ run }: { run: (what: string) => void }) {
  useKeys('View', [{ keys: 'n', label: 'New here', run: () => run('view') }]);
  return null;
}

describe('keys of a window', () => {
  it('go to the view first, and back to the window when it is left', async () => {
    const run = vi.fn();
    const { user, again } = renderUi(
      <>
        <Everywhere run={run} />
        <View run={run} />
      </>,
    );
    await user.keyboard('n');
    again(<Everywhere run={run} />);
    await user.keyboard('n');
    expect(run.mock.calls).toEqual([['view'], ['everywhere']]);
  });

  it('are given back by a list of the system on Escape, unless that closes what it stands in', async () => {
    const run = vi.fn();
    const { user } = renderUi(
      <>
        <Everywhere run={run} />
        <Select label="Sort" value="age" options={[{ value: 'age', label: 'Age' }]} onChange={() => {}} />
        <div role="none" onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}>
          <Select label="Inside" value="age" options={[{ value: 'age', label: 'Age' }]} onChange={() => {}} />
        </div>
      </>,
    );
    screen.getByRole('combobox', { name: 'Sort' }).focus();
    await user.keyboard('gh');
    expect(run).not.toHaveBeenCalled();
    await user.keyboard('{Escape}gh');
    expect(document.activeElement).toBe(document.body);
    expect(run.mock.calls).toEqual([['home']]);
    const inside = screen.getByRole('combobox', { name: 'Inside' });
    inside.focus();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(inside);
  });

  it('may be two in a row', async () => {
    const run = vi.fn();
    const { user } = renderUi(<Everywhere run={run} />);
    await user.keyboard('gh');
    await user.keyboard('gxh');
    expect(run.mock.calls).toEqual([['home']]);
  });

  it('rest while a text is written, but for those with Ctrl', async () => {
    const run = vi.fn();
    const { user } = renderUi(<Everywhere run={run} />);
    await user.type(screen.getByLabelText('Text'), 'ngh');
    fireEvent.keyDown(screen.getByLabelText('Text'), { key: 's', ctrlKey: true });
    expect(run.mock.calls).toEqual([['save']]);
  });
});
