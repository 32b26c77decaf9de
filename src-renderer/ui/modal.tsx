import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import { Modal as Base } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode; width?: number };

/**
 * A dialog, only for decisions that cannot be undone and for wizards: everything else is a panel. Holds the focus,
 * closes on Escape and gives the focus back to where it came from.
 */
export function Modal({ title, opened, onClose, children, width = 480 }: Props) {
  useFocusBack(opened);
  return (
    <Base
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      title={title}
      size={width}
      centered
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--text-16)' } }}
    >
      {children}
    </Base>
  );
}

/** The library gives the focus back only where a dialog stays and is opened and closed; most of ours come and go. */
function useFocusBack(opened: boolean): void {
  const from = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // taken before anything in the dialog takes the focus
  if (opened && !wasOpen.current) from.current = document.activeElement;
  wasOpen.current = opened;
  useLayoutEffect(() => {
    if (!opened) return undefined;
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || now.closest('[role="dialog"]') !== null;
      if (isLost && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
    };
  }, [opened]);
}
