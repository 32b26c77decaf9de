import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import { Modal as Base } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode; width?: number };

/**
 * A dialog, only for decisions that cannot be undone and for wizards: everything else is a panel. Holds the focus,
 * closes on Escape and gives the focus back to where it came from.
 */
export function Modal({ title, opened, onClose, children, width = 480 }: Props) {
  return (
    <Base
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--text-16)' } }}
    >
      {children}
    </Base>
  );
}
