import { fireEvent, screen } from '@testing-library/react';
import { type FormEvent, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DateField } from '#renderer/ui/date-field';
import { NumberField, TextField } from '#renderer/ui/field';
import { focusWrong } from '#renderer/ui/form-focus';
import type { IsoDate } from '#shared/kernel/dates';
import { renderUi } from '#tests/support/render';

describe('a field that saves itself', () => {
  it('saves on Enter and on blur, and only what has changed', async () => {
    const save = vi.fn();
    const { user } = renderUi(<TextField label="Title" value="Old" onSave={save} />);
    const input = screen.getByLabelText('Title');
    await user.click(input);
    await user.tab();
    expect(save).not.toHaveBeenCalled();
    await user.clear(input);
    await user.type(input, 'New{Enter}');
    expect(save.mock.calls).toEqual([['New']]);
    await user.type(input, 'er');
    await user.tab();
    expect(save).toHaveBeenLastCalledWith('Newer');
  });

  it('hands Enter on to its form once the text is saved; a text of several lines keeps it', async () => {
    const done: string[] = [];
    const { user } = renderUi(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done.push('form');
        }}
      >
        <TextField label="Title" value="" onSave={(text) => done.push(text)} />
        <TextField label="Why" value="" wraps onSave={(text) => done.push(text)} />
        <button type="submit">Add</button>
      </form>,
    );
    await user.type(screen.getByLabelText('Title'), 'New{Enter}');
    expect(done).toEqual(['New', 'form']);
    await user.type(screen.getByLabelText('Why'), 'So{Enter}');
    expect(done).toEqual(['New', 'form', 'So']);
  });

  it('keeps Enter from its form while what is typed is wrong, also where a right one was saved before', async () => {
    const submit = vi.fn((event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!focusWrong(event.currentTarget)) taken();
    });
    const taken = vi.fn();
    const Form = () => {
      const [value, setValue] = useState<number | null>(null);
      return (
        <form onSubmit={submit}>
          <NumberField label="Value" value={value} onSave={setValue} />
          <button type="submit">Add</button>
        </form>
      );
    };
    const { user } = renderUi(<Form />);
    const input = screen.getByLabelText('Value');
    await user.type(input, '41');
    await user.tab();
    await user.clear(input);
    await user.type(input, '5o{Enter}');
    expect(submit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('This is not a number');
    await user.type(input, '{Backspace}o');
    await user.click(screen.getByText('Add'));
    expect(taken).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input);
    await user.type(input, '{Backspace}0{Enter}');
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('shows its form a day of a file that is none, until there is one', async () => {
    const taken = vi.fn();
    const Form = () => {
      const [value, setValue] = useState<IsoDate | null>('2026-02-31' as IsoDate);
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!focusWrong(event.currentTarget)) taken(value);
          }}
        >
          <DateField label="Day" value={value} onSave={setValue} />
          <button type="submit">Add</button>
        </form>
      );
    };
    const { user } = renderUi(<Form />);
    const input = screen.getByLabelText('Day');
    await user.click(screen.getByText('Add'));
    expect(taken).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input);
    expect(screen.getByRole('alert').textContent).toBe('“2026-02-31” is no day of the calendar');
    fireEvent.change(input, { target: { value: '2026-02-28' } });
    await user.click(screen.getByText('Add'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(taken).toHaveBeenCalledWith('2026-02-28');
  });

  it('takes back on Escape what has not been saved', async () => {
    const save = vi.fn();
    const { user } = renderUi(<TextField label="Title" value="Old" onSave={save} />);
    await user.type(screen.getByLabelText('Title'), 'X{Escape}');
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Old');
    await user.tab();
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps the text and says why when it cannot be saved', async () => {
    const refuse = () => Promise.reject(new Error('The cycle is closed'));
    const { user } = renderUi(<TextField label="Title" value="Old" onSave={refuse} />);
    await user.type(screen.getByLabelText('Title'), 'er{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('The cycle is closed');
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Older');
  });

  it('reads numbers in the user’s way and refuses others', async () => {
    const save = vi.fn();
    const { user } = renderUi(<NumberField label="Target" value={1200.5} onSave={save} />);
    const input = screen.getByLabelText('Target');
    expect(input).toHaveProperty('value', '1,200.5');
    await user.clear(input);
    await user.type(input, '$1.5k{Enter}');
    expect(save).toHaveBeenLastCalledWith(1500);
    await user.clear(input);
    await user.type(input, 'much{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('This is not a number');
    expect(save).toHaveBeenCalledTimes(1);
  });
});
