import { IconX } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
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
  useBorrowedFocus(panel);
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

/** Where the focus was to go back to from a panel that has just gone, if that lies beneath the next one. */
let covered: Element | null = null;

/** Takes the focus, and gives it back to where it came from; a panel in the place of another gives it back for both. */
function useBorrowedFocus(panel: RefObject<HTMLElement | null>): void {
  const found = useRef<Element | null>(null);
  // read before the window is laid out anew: what a panel covers loses the focus then
  useLayoutEffect(() => {
    found.current = document.activeElement;
  }, []);
  useEffect(() => {
    const own = panel.current;
    const from = covered ?? (isNowhere() ? found.current : document.activeElement);
    covered = null;
    own?.focus({ preventScroll: true });
    return () => {
      // who has gone on to another place stays there
      if (!isNowhere() && !own?.contains(document.activeElement)) return;
      if (!(from instanceof HTMLElement)) return;
      from.focus({ preventScroll: true });
      if (document.activeElement === from) return;
      covered = from;
      // a panel that comes in this one's place has come by then
      queueMicrotask(() => {
        covered = null;
      });
    };
  }, [panel]);
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

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
