import { IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { CheckIn } from '#shared/check-ins/contract';
import { act } from '../app/act';
import { IconButton } from '../ui/button';
import { formatDay } from '../ui/dates';
import { StatusMark } from '../ui/status-mark';
import css from './activity.module.css';
import { correctButton } from './correct-check-in';

type Props = CheckIn & {
  /** Its value as it is read. */
  words: string;
  readOnly: boolean;
  /** It has just taken the place of one that had the focus. */
  autoFocus: boolean;
  onCorrect: (id: CheckIn['id']) => void;
  /** Before it goes; with null where it stays after all. */
  onRemove: (id: CheckIn['id'] | null) => void;
  /** The form that puts it right, while it stands open. */
  children: ReactNode;
};

/** One check-in in a line. Given as plain values: what has not changed is not drawn again when one comes on top. */
export const CheckInItem = memo((props: Props) => {
  const { date, words, status, retrospect, prospect, confidence, authorName, readOnly, children } = props;
  return (
    <li className={`${css.item} ${readOnly ? '' : css.mendable}`}>
      <span className={css.when}>{formatDay(date)}</span>
      <span className={css.value}>{words}</span>
      <span className={css.said}>
        <span>
          {status !== null && <StatusMark status={status} compact />} {retrospect}
        </span>
        {prospect !== '' && <span className={css.next}>Next: {prospect}</span>}
      </span>
      <span className={css.who}>
        {confidence === null ? '' : `${confidence}/10 · `}
        {authorName ?? ''}
      </span>
      {!readOnly && <Mend {...props} />}
      {children}
    </li>
  );
});

type MendProps = Pick<Props, 'id' | 'date' | 'autoFocus' | 'onCorrect' | 'onRemove'>;

/** Puts a check-in right, or takes it away; what stood there is told in the history. */
function Mend({ id, date, autoFocus, onCorrect, onRemove }: MendProps) {
  const of = `the check-in of ${formatDay(date)}`;
  const remove = async () => {
    onRemove(id);
    if ((await act('check-ins.remove', { id }, `Removed ${of}`)) === null) onRemove(null);
  };
  return (
    <span className={css.mend}>
      <IconButton
        id={correctButton(id)}
        changes
        autoFocus={autoFocus}
        label={`Correct ${of}`}
        onClick={() => onCorrect(id)}
      >
        <IconPencil size={16} />
      </IconButton>
      <IconButton data-removes changes label={`Remove ${of}`} onClick={() => void remove()}>
        <IconTrash size={16} />
      </IconButton>
    </span>
  );
}
