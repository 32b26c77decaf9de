import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/UnstyledButton.css';
import { Menu as Base } from '@mantine/core';
import { cloneElement } from 'react';
import { Kbd } from './kbd';
import { useWhyLooking } from './looking';
import type { MenuProps } from './menu-items';
import { useOpensOnceThere } from './on-demand';

/** The menu itself, once its button has been pressed for the first time: it opens as soon as it stands. */
export function OpenedMenu({ children, items, label }: MenuProps) {
  const looking = useWhyLooking();
  const { button, opened, setOpened } = useOpensOnceThere();
  return (
    <Base
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="none"
      transitionProps={{ duration: 0 }}
      withinPortal
    >
      <Base.Target>{cloneElement(children, { ref: button })}</Base.Target>
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
