import { act, fireEvent, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToKeys, useKeys } from '#renderer/app/keys';
import { Button, IconButton } from '#renderer/ui/button';
import { Checkbox, FilterChip, Segments, Select } from '#renderer/ui/controls';
import { DateField } from '#renderer/ui/date-field';
import { NumberField, TextField } from '#renderer/ui/field';
import { setLooking } from '#renderer/ui/looking';
import { Picker } from '#renderer/ui/picker';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import { day } from '#shared/kernel/dates';
import { renderUi } from '#tests/support/render';

const why = 'You are looking at an earlier day.';
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
] as const;

beforeEach(() => setLooking(why));
afterEach(() => {
  act(() => setLooking(null));
  hideToast();
});

test('a button that changes something can be reached, does nothing, and says why; another works', async () => {
  const done = vi.fn();
  const { user } = renderUi(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        done('submit');
      }}
    >
      <Button changes onClick={() => done('change')}>
        New team
      </Button>
      <IconButton changes label="Remove" onClick={() => done('remove')} />
      <Button changes type="submit">
        Add
      </Button>
      <Button onClick={() => done('look')}>Open</Button>
      <ToastRegion />
    </form>,
  );
  for (const name of ['New team', 'Remove', 'Add']) {
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe(why);
    await user.click(button);
  }
  expect(done).not.toHaveBeenCalled();
  expect(screen.getAllByText(why).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(done.mock.calls).toEqual([['look']]);
  act(() => setLooking(null));
  const button = screen.getByRole('button', { name: 'New team' });
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  await user.click(button);
  expect(done).toHaveBeenLastCalledWith('change');
});

function Fields({ save, always }: { save: (of: string) => void; always: boolean }) {
  return (
    <>
      <TextField always={always} label="Text" value="as it was" onSave={() => save('text')} />
      <NumberField always={always} label="Number" value={4} onSave={() => save('number')} />
      <DateField always={always} label="Day" value={day('2026-01-01')} onSave={() => save('day')} />
      <Select always={always} label="One" value="a" options={options} onChange={() => save('select')} />
      <Segments always={always} label="Side by side" value="a" options={options} onChange={() => save('segments')} />
      <Checkbox always={always} label="Tick" checked={false} onChange={() => save('tick')} />
      <FilterChip changes={!always} label="Chip" on={false} onChange={() => save('chip')} />
      <Picker
        always={always}
        label="Who"
        value={null}
        options={[{ id: 'p', label: 'Somebody' }]}
        onPick={() => save('pick')}
      />
    </>
  );
}

async function useAll(user: UserEvent) {
  for (const label of ['Text', 'Number']) {
    await user.click(screen.getByLabelText(label));
    await user.keyboard('9{Enter}');
  }
  await user.click(screen.getByLabelText('Day'));
  const date = screen.getByLabelText<HTMLInputElement>('Day');
  if (!date.readOnly) fireEvent.change(date, { target: { value: '2026-01-02' } });
  await user.tab();
  const select = screen.getByLabelText<HTMLSelectElement>('One');
  if (!select.disabled) await user.selectOptions(select, 'B');
  await user.click(screen.getByRole('radio', { name: 'B' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tick' }));
  await user.click(screen.getByRole('button', { name: 'Chip' }));
  await user.click(screen.getByRole('combobox', { name: 'Who' }));
  await user.keyboard('{ArrowDown}');
  const offered = screen.queryByRole('option', { name: 'Somebody' });
  if (offered) await user.click(offered);
}

test('a field of the document can be read and not changed; a filter goes on working', async () => {
  const save = vi.fn();
  const { user, again } = renderUi(<Fields save={save} always={false} />);
  await useAll(user);
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('as it was');
  again(<Fields save={save} always />);
  await useAll(user);
  expect(save.mock.calls.flat()).toEqual(['text', 'number', 'day', 'select', 'segments', 'tick', 'chip', 'pick']);
});

test('a key that changes something does nothing and says why', async () => {
  const done = vi.fn();
  function Keys() {
    useKeys('Here', [
      { keys: 'n', label: 'New', changes: true, run: () => done('n') },
      { keys: 'v', label: 'View', run: () => done('v') },
    ]);
    return <ToastRegion />;
  }
  const stop = listenToKeys(window);
  const { user } = renderUi(<Keys />);
  await user.keyboard('n');
  expect(await screen.findByText(why)).toBeDefined();
  await user.keyboard('v');
  expect(done.mock.calls).toEqual([['v']]);
  act(() => setLooking(null));
  await user.keyboard('n');
  expect(done).toHaveBeenLastCalledWith('n');
  stop();
});
