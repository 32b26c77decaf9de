import type { ComponentProps, ReactNode } from 'react';
import css from './button.module.css';

type Props = ComponentProps<'button'> & {
  /** `main`: a view's one main action; `plain`: no frame until the pointer is over it. */
  look?: 'main' | 'default' | 'plain';
  icon?: ReactNode;
};

/** A button. Never submits a form unless `type="submit"` is given. */
export function Button({ look = 'default', icon, className, children, type = 'button', ...rest }: Props) {
  return (
    <button type={type} className={[css.button, css[look], className].filter(Boolean).join(' ')} {...rest}>
      {icon}
      {children}
    </button>
  );
}

type IconProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string; keys?: string };

/** A button of an icon alone: its label is read out and shown on hover, with its keys. */
export function IconButton({ label, keys, className, type = 'button', ...rest }: IconProps) {
  return (
    <button
      type={type}
      className={[css.icon, className].filter(Boolean).join(' ')}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      {...rest}
    />
  );
}
