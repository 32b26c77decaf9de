import type { ComponentProps, ReactNode } from 'react';
import css from './button.module.css';
import { saidLooking, useWhyLooking } from './looking';

type Props = ComponentProps<'button'> & {
  /** `main`: a view's one main action; `plain`: no frame until the pointer is over it. */
  look?: 'main' | 'default' | 'plain';
  icon?: ReactNode;
  /** It changes the document: it rests, and says why, while that is only looked at. */
  changes?: boolean;
};

/** A button. Never submits a form unless `type="submit"` is given. */
export function Button({
  look = 'default',
  icon,
  changes = false,
  className,
  children,
  type = 'button',
  ...rest
}: Props) {
  const resting = useResting(changes);
  return (
    <button type={type} className={[css.button, css[look], className].filter(Boolean).join(' ')} {...rest} {...resting}>
      {icon}
      {children}
    </button>
  );
}

/** What takes the place of a button's own doing while nothing can be changed: it can be reached, and says why. */
function useResting(changes: boolean) {
  const why = useWhyLooking();
  if (!changes || why === null) return {};
  return { type: 'button', 'aria-disabled': true, title: why, onClick: () => void saidLooking() } as const;
}

type IconProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string; keys?: string; changes?: boolean };

/** A button of an icon alone: its label is read out and shown on hover, with its keys. */
export function IconButton({ label, keys, changes = false, className, type = 'button', ...rest }: IconProps) {
  const resting = useResting(changes);
  return (
    <button
      type={type}
      className={[css.icon, className].filter(Boolean).join(' ')}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      {...rest}
      {...resting}
    />
  );
}
