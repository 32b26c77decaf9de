import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from './button';
import css from './panel.module.css';
import { readView, writeView } from './view-memory';

type Props = {
  title: ReactNode;
  /** Name of the panel for screen readers. */
  label: string;
  onClose: () => void;
  /** Under this name the width is remembered on this device. */
  remember: string;
  /** Small buttons beside the close button. */
  tools?: ReactNode;
  children: ReactNode;
};

const width = { least: 320, most: 880, usual: 440, step: 24 };
const held = (value: number): number => Math.min(width.most, Math.max(width.least, Math.round(value)));

/**
 * Details at the right: the list beside it stays where it was. Stand it as the last child of a flex row. Takes the focus when it opens; Escape
 * closes it and the focus goes back to where it came from.
 */
export function Panel({ title, label, onClose, remember, tools, children }: Props) {
  const [size, setSize] = useState(() => held(readView(`panel.${remember}`) ?? width.usual));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      const inside = document.activeElement === document.body || panel.current?.contains(document.activeElement);
      if (inside !== false && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const resize = (value: number) => {
    setSize(held(value));
    writeView(`panel.${remember}`, held(value));
  };
  return (
    <aside
      ref={panel}
      className={css.panel}
      style={{ width: size }}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Grip size={size} onResize={resize} />
      <header className={css.head}>
        <h2 className="one-line">{title}</h2>
        <span className={css.tools}>
          {tools}
          <IconButton label="Close" keys="Esc" onClick={onClose}>
            <IconX size={16} />
          </IconButton>
        </span>
      </header>
      <div className={css.body}>{children}</div>
    </aside>
  );
}

/** The edge by which a panel is made wider or narrower, with the pointer or with the arrow keys. */
function Grip({ size, onResize }: { size: number; onResize: (size: number) => void }) {
  const from = useRef<{ x: number; size: number } | null>(null);
  const move = (event: PointerEvent) => {
    if (from.current) onResize(from.current.size + from.current.x - event.clientX);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') onResize(size + width.step);
    if (event.key === 'ArrowRight') onResize(size - width.step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be dragged or focused
    <div
      className={css.grip}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={size}
      aria-valuemin={width.least}
      aria-valuemax={width.most}
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, size };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}
