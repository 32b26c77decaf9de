import { IconUserQuestion } from '@tabler/icons-react';
import { Avatar } from '../ui/avatar';
import { openOverlay } from './document-commands';
import { useFrame } from './frame';
import css from './who-am-i.module.css';

/** Who uses this computer, at the sidebar's foot; a click changes it. */
export function MeFoot({ folded }: { folded: boolean }) {
  const { today, myName } = useFrame();
  if (today === null) return null;
  const words = myName ?? 'Who are you?';
  return (
    <button
      type="button"
      className={css.foot}
      data-folded={folded || undefined}
      title={myName === null ? 'Say who uses this computer' : `${myName} uses this computer; click to change`}
      onClick={() => openOverlay('me')}
    >
      {myName === null ? (
        <IconUserQuestion size={16} stroke={1.75} aria-hidden="true" />
      ) : (
        <Avatar name={myName} size={16} beside />
      )}
      <span className={folded ? 'visually-hidden' : 'one-line'}>{words}</span>
    </button>
  );
}
