import { IconUser } from '@tabler/icons-react';
import type { Status } from '#shared/kernel/vocabulary';
import css from './owner-word.module.css';
import { statusWords } from './status';

/** A small mark: the status shown is its owner's word, and the numbers say another. The words come with the focus. */
export function OwnerWord({ numbers }: { numbers: Status }) {
  const words = `The owner’s word; the numbers say ${statusWords[numbers].toLowerCase()}`;
  return (
    <span className={css.mark} title={words}>
      <IconUser size={12} aria-hidden="true" />
      <span className={css.words}>{words}</span>
    </span>
  );
}
