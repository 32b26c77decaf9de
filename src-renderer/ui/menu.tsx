import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/UnstyledButton.css';
import { Menu as Base } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';
import { useWhyLooking } from './looking';

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

type Props = { children: ReactElement; items: readonly MenuItem[]; label: string };

/** A menu under the button given as its child; arrows, Home, End and first letters move in it. */
export function Menu({ children, items, label }: Props) {
  const looking = useWhyLooking();
  return (
    <Base position="bottom-start" shadow="none" transitionProps={{ duration: 0 }} withinPortal>
      <Base.Target>{children}</Base.Target>
      <Base.Dropdown aria-label={label} style={{ boxShadow: 'var(--shadow)', borderColor: 'var(--line)' }}>
        {items.map((item, index) =>
          item === 'line' ? (
            <Base.Divider key={`line-${items[index - 1] === 'line' ? '' : index}`} />
          ) : (
            <Base.Item
              key={item.label}
              leftSection={item.icon}
              rightSection={item.keys ? <Kbd keys={item.keys} /> : undefined}
              disabled={(item.disabled ?? false) || (item.changes === true && looking !== null)}
              title={(item.changes ? looking : null) ?? item.why}
              onClick={item.run}
            >
              {item.label}
            </Base.Item>
          ),
        )}
      </Base.Dropdown>
    </Base>
  );
}
