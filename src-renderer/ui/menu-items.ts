import type { ComponentProps, ReactElement, ReactNode } from 'react';

export type MenuItem =
  | {
      label: string;
      icon?: ReactNode;
      keys?: string;
      run: () => void;
      disabled?: boolean;
      why?: string;
      changes?: boolean;
    }
  | 'line';

export type MenuProps = { children: ReactElement<ComponentProps<'button'>>; items: readonly MenuItem[]; label: string };
