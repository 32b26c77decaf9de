import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Button, IconButton } from './button';
import css from './toast.module.css';
import { hideToast, type Toast, useToasts } from './toasts';

export { hideToast, showToast } from './toasts';

/** How long a toast stays, in milliseconds; longer where there is something to press. */
const stay = { plain: 4000, action: 8000 };

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
