import '@mantine/core/styles/Popover.css';
import { Popover } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { Hint } from '#shared/coach/domain';
import { Button } from '../ui/button';
import css from './hint-slot.module.css';
import { Lesson } from './lesson';

type Props = {
  hints: readonly Hint[];
  onDismiss: (hint: Hint) => void;
  /** What stands here while there is nothing to say, so that the place never jumps. */
  otherwise?: string;
};

/**
 * The place beside a field where a hint appears while one writes. It keeps its height of one line, and is read out
 * politely; longer advice is cut and stands in full behind “Why”.
 */
export function HintSlot({ hints, onDismiss, otherwise = '' }: Props) {
  const [first] = hints;
  return (
    <div className={css.slot}>
      {first && <IconBulb size={14} stroke={1.75} aria-hidden="true" className={css.icon} />}
      <p role="status" className={css.text} data-hint={first ? true : undefined}>
        {first?.advice ?? otherwise}
      </p>
      {first && <Why hints={hints} onDismiss={onDismiss} />}
    </div>
  );
}

function Why({ hints, onDismiss }: Pick<Props, 'hints' | 'onDismiss'>) {
  const more = hints.length - 1;
  return (
    <Popover width={340} position="bottom-end" transitionProps={{ duration: 0 }} withinPortal returnFocus trapFocus>
      <Popover.Target>
        <button type="button" className={css.why}>
          Why{more > 0 && <span>, and {more} more</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.tip}>
        {hints.map((hint) => (
          <section key={`${hint.rule} ${hint.field}`} className={css.one}>
            <Lesson hint={hint} />
            <Button look="plain" onClick={() => onDismiss(hint)}>
              Dismiss here
            </Button>
          </section>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
