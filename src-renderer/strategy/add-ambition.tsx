import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type RefObject, useState } from 'react';
import type { AmbitionId } from '#shared/kernel/ids';
import type { Horizon } from '#shared/kernel/vocabulary';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { useWhyLooking } from '../ui/looking';
import css from './strategy.module.css';

const asked: Readonly<Record<Horizon, { label: string; placeholder: string }>> = {
  'five-year': { label: 'New five-year goal', placeholder: 'Where will we be in five years?' },
  'one-year': { label: 'New one-year goal', placeholder: 'What does this year do for it?' },
};

type Props = {
  horizon: Horizon;
  parentId: AmbitionId | null;
  form?: RefObject<HTMLFormElement | null>;
};

/** One line to write down a step of the strategy; Enter makes it, and the line is ready for the next. */
export function AddAmbition({ horizon, parentId, form }: Props) {
  const [title, setTitle] = useState('');
  const { label, placeholder } = asked[horizon];
  const looking = useWhyLooking() !== null;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    if (await act('ambitions.create', { horizon, title, parentId })) setTitle('');
  };
  if (looking) return null;
  return (
    <form ref={form} className={css.add} aria-label={label} onSubmit={(event) => void add(event)}>
      <input
        className={css.line}
        aria-label={label}
        placeholder={placeholder}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTitle('')}
      />
      <Button changes type="submit" look="plain" icon={<IconPlus size={16} />} disabled={title.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
