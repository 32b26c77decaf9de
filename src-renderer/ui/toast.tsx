import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { Button, IconButton } from './button';
import css from './toast.module.css';

type Toast = {
  id: number;
  text: string;
  /** More to know, in a second line. */
  detail?: string | undefined;
  tone: 'plain' | 'error';
  action?: { label: string; run: () => void } | undefined;
};

/** How long a toast stays, in milliseconds; longer where there is something to press. */
const stay = { plain: 4000, action: 8000 };
const atMost = 3;

const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));
let count = 0;

/** Tells what was done, at the foot of the window. `undo` adds the button that takes it back. Returns its id. */
export function showToast(
  text: string,
  options: { undo?: () => void; detail?: string; tone?: Toast['tone'] } = {},
): number {
  count += 1;
  const id = count;
  const action = options.undo && { label: 'Undo', run: options.undo };
  const toast: Toast = { id, text, detail: options.detail, tone: options.tone ?? 'plain', action };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-atMost) }));
  return id;
}

/** Takes a toast away before its time; all of them without an id. */
export function hideToast(id?: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: id === undefined ? [] : toasts.filter((toast) => toast.id !== id) }));
}

/** The place where toasts appear; stands once in each window. */
export function ToastRegion() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className={css.region} aria-label="Messages" aria-live="polite" aria-relevant="additions text">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'error') return;
    const timer = setTimeout(() => hideToast(toast.id), toast.action ? stay.action : stay.plain);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const run = () => {
    hideToast(toast.id);
    toast.action?.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the timer; all actions are buttons
    <div
      className={css.toast}
      data-tone={toast.tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={css.text}>
        <span>{toast.text}</span>
        {toast.detail && <span className={css.detail}>{toast.detail}</span>}
      </div>
      {toast.action && (
        <Button look="plain" className={css.action} onClick={run}>
          {toast.action.label}
        </Button>
      )}
      <IconButton label="Dismiss" onClick={() => hideToast(toast.id)}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
}
